# Order: hangs.
import threading

cond = threading.Condition()
with cond:
    cond.notify()
print("notified nobody")
with cond:
    cond.wait()
print("never")
