# Order: any.
import threading

sem = threading.Semaphore(2)
print(sem.acquire(), sem.acquire(blocking=False), sem.acquire(False), sem.acquire(timeout=0.01), sem.acquire(timeout=0))
print(sem.release(), sem.release(2), sem._value)
with sem as got:
    print("inside", got, sem._value)
print(sem._value)
for bad in ({"blocking": False, "timeout": 1}, {"timeout": "x"}):
    try:
        print(sem.acquire(**bad))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
empty = threading.Semaphore(0)
try:
    empty.acquire(timeout="x")
except TypeError as error:
    print(error)
for make in (lambda: threading.Semaphore(-1), lambda: threading.Semaphore("x"), lambda: threading.BoundedSemaphore(-2)):
    try:
        make()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for count in (0, -1, "x"):
    for one in (sem, threading.BoundedSemaphore()):
        try:
            one.release(count)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
bounded = threading.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)
with bounded:
    print(bounded.acquire(blocking=False))
bounded.acquire()
bounded.release()
print(bounded._value, isinstance(bounded, threading.Semaphore))
print(threading.Semaphore(), bounded, empty)
try:
    with threading.BoundedSemaphore(1) as b:
        raise LookupError("inside")
except LookupError as error:
    print(error)
