# Order: clock.
import threading
import time

sem = threading.Semaphore(0)


def later(delay):
    time.sleep(delay)
    sem.release()


t = threading.Thread(target=later, args=(0.3,))
t.start()
print(sem.acquire(timeout=0.05), sem.acquire(timeout=5))
t.join()
print(sem.acquire(timeout=0.01), sem.acquire(timeout=-1))
