# Order: clock.
import threading
import time

cond = threading.Condition()
ready = False
looks = 0


def look():
    global looks
    looks += 1
    return ready


def poke():
    for _ in range(3):
        time.sleep(0.15)
        with cond:
            cond.notify()


t = threading.Thread(target=poke)
t.start()
start = time.monotonic()
with cond:
    print(cond.wait_for(look, timeout=1), looks)
took = time.monotonic() - start
print(0.99 < took < 2)
t.join()


def later():
    global ready
    time.sleep(0.2)
    with cond:
        ready = True
        cond.notify()


t = threading.Thread(target=later)
t.start()
with cond:
    print(cond.wait_for(look, timeout=5))
t.join()
