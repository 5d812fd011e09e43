# Order: any.
import threading

lock = threading.RLock()
depth = []


def recurse(n):
    with lock:
        depth.append(n)
        if n:
            recurse(n - 1)


t = threading.Thread(target=recurse, args=(3,))
t.start(); t.join()
print(depth, lock)
lock.acquire(); lock.acquire()
print(str(lock).split(" at ")[0].rsplit("owner", 1)[0], lock._is_owned())
lock.release(); lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
plain = threading.Lock()
print(plain.acquire(blocking=False), plain.acquire(False), plain.acquire(timeout=0.01), plain.locked())
print(str(plain).split(" object")[0])
try:
    plain.acquire(False, 1)
except ValueError as e:
    print(e)
try:
    plain.acquire(timeout=-5)
except ValueError as e:
    print(e)
plain.release()
c = threading.Condition(plain)
try:
    c.wait()
except RuntimeError as e:
    print(e)
try:
    c.notify()
except RuntimeError as e:
    print(e)
print(type(plain), type(lock), threading.Lock, threading.RLock().__class__.__name__)
