# Order: clock.
import threading
import time

cond = threading.Condition()


def waker(delay):
    time.sleep(delay)
    with cond:
        cond.notify()


for delay, patience in ((0.05, 5), (0.6, 0.1)):
    t = threading.Thread(target=waker, args=(delay,))
    t.start()
    with cond:
        print(cond.wait(patience))
    t.join()
