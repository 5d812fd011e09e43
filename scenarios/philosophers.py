import threading

forks = [threading.Lock() for _ in range(3)]


def dine(seat):
    with forks[seat]:
        with forks[(seat + 1) % 3]:
            print(f"Philosopher {seat} eats.")


guests = [threading.Thread(target=dine, args=(seat,)) for seat in range(3)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
