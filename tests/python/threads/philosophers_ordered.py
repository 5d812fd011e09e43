# Order: any.
import threading

forks = [threading.Lock() for _ in range(3)]
meals = [0] * 3


def philosopher(seat):
    first, second = sorted((seat, (seat + 1) % 3))
    for _ in range(2):
        with forks[first], forks[second]:
            meals[seat] += 1


threads = [threading.Thread(target=philosopher, args=(i,), name=f"Philosopher {i}") for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("meals:", meals, [fork.locked() for fork in forks], ", ".join(t.name for t in threads))
