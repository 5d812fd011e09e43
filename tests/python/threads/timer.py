# Order: clock.
import threading
import time


def ring(what, times=1):
    print(what * times)


a = threading.Timer(0.4, ring, args=["b"], kwargs={"times": 2})
b = threading.Timer(0.2, ring, ("a",))
c = threading.Timer(0.3, ring, ["never"])
for timer in (a, b, c):
    timer.start()
print(c.is_alive(), c.finished.is_set())
c.cancel()
for timer in (a, b, c):
    timer.join()
print(a.is_alive(), a.finished.is_set(), c.finished.is_set())
print(a.interval, a.args, a.kwargs, b.args, threading.Timer(1, print).args, threading.Timer(1, print).kwargs)
late = threading.Timer(0.01, ring, ["too late to cancel"])
late.start()
late.join()
late.cancel()
early = threading.Timer(5, ring)
early.cancel()
early.start()
early.join()
print(isinstance(early, threading.Thread), early.daemon, early.name)
