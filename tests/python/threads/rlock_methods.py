# Order: any.
import threading

lock = threading.RLock()
print(lock.acquire(), lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
for _ in range(4):
    print(lock.release())
try:
    lock.release()
except RuntimeError as error:
    print(type(error).__name__, error)
with lock as got:
    with lock:
        print("twice inside", got)
print(lock)
lock.acquire()
lock.acquire()
print(str(lock).replace(str(threading.get_ident()), "ME"))


def other():
    print("other tries", lock.acquire(blocking=False), lock.acquire(timeout=0.01))
    try:
        lock.release()
    except RuntimeError as error:
        print("other releases:", error)


t = threading.Thread(target=other)
t.start()
t.join()
lock.release()
lock.release()
t = threading.Thread(target=lambda: print("free now", lock.acquire(False), lock.release()))
t.start()
t.join()
for bad in ({"blocking": False, "timeout": 1}, {"timeout": -2}, {"timeout": "x"}, {"blocking": "yes"}, {"timeout": 1e12}):
    try:
        lock.acquire(**bad)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
try:
    with lock:
        with lock:
            raise KeyError("inside")
except KeyError:
    print("free again:", "unlocked" in repr(lock))
print(lock == lock, lock == threading.RLock(), bool(lock), type(lock).__name__)
