import threading

forks = [threading.Lock() for _ in range(3)]


def dine(seat):
    first, second = sorted([seat, (seat + 1) % 3])
    with forks[first]:
        with forks[second]:
            print(f"Philosopher {seat} eats.")


guests = [threading.Thread(target=dine, args=(seat,)) for seat in range(3)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
