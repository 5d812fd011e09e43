# Order: any.
import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked())
print(lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.acquire(True, 0.01))
print(lock.release(), lock.locked())
with lock as got:
    print("inside", got, lock.locked())
print(lock.locked())
for misuse in ("release", "timeout", "negative", "type"):
    try:
        if misuse == "release":
            lock.release()
        elif misuse == "timeout":
            lock.acquire(False, 1)
        elif misuse == "negative":
            lock.acquire(timeout=-5)
        else:
            lock.acquire(timeout="soon")
    except (RuntimeError, ValueError, TypeError) as error:
        print(misuse, type(error).__name__, error)
print(lock)
lock.acquire()
print(lock, lock.acquire(timeout=0))
lock.release()
if lock.acquire(blocking=False):
    try:
        print("got it")
    finally:
        lock.release()
try:
    with lock:
        raise ValueError("inside with")
except ValueError as error:
    print(error, lock.locked())


def unlock():
    lock.release()


lock.acquire()
t = threading.Thread(target=unlock)
t.start()
lock.acquire()
print("another thread released it", lock.locked())
t.join()
locks = [threading.Lock() for _ in range(3)]
for one in locks[:2]:
    one.acquire()
print([one.locked() for one in locks], lock is lock, lock == threading.Lock(), bool(lock))
print(lock.acquire(timeout=0.01))
lock.release()
print(lock.acquire(timeout=-1), lock.locked())
