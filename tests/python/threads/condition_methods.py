# Order: any.
import threading

cond = threading.Condition()
for call in (cond.wait, cond.notify, cond.notify_all, cond.release, lambda: cond.wait(0.01), lambda: cond.notify(2)):
    try:
        call()
    except RuntimeError as error:
        print(type(error).__name__, error)
print(cond.acquire(), cond.acquire(), cond.acquire(blocking=False), cond.acquire(timeout=1))
print(cond.notify(), cond.notify(n=3), cond.notify_all(), cond.notify(0), cond.notify(-1))
for _ in range(3):
    cond.release()
print(cond.wait(timeout=0.01), cond.wait(0), cond.wait(-1))
print(cond.wait_for(lambda: "yes"), cond.wait_for(lambda: 0, timeout=0.01), cond.wait_for(lambda: [], 0))
cond.release()
with cond as got:
    print("inside", got)
    try:
        cond.wait("soon")
    except TypeError as error:
        print(error)
for bad in (3, "lock", None):
    try:
        print(type(threading.Condition(bad)).__name__)
    except AttributeError as error:
        print(error)
lock = threading.Lock()
shared = threading.Condition(lock)
with shared:
    print(lock.locked(), lock.acquire(False))
print(lock.locked())
lock.acquire()
shared.notify()
print(shared.wait(0), lock.locked())
lock.release()
try:
    shared.notify()
except RuntimeError as error:
    print(error)
try:
    shared.release()
except RuntimeError as error:
    print(error)
print(repr(cond))
print(repr(shared))
cond.label = "mine"
print(cond.label, isinstance(cond, threading.Condition))
