import threading
import time
import random

mydata = threading.local()


def show(d):
    try:
        val = d.value
    except AttributeError:
        print(f"{threading.current_thread().name}: No value yet")
    else:
        print(f"{threading.current_thread().name}: value={val}")


def worker(d, delay):
    time.sleep(delay)
    show(d)
    d.value = random.Random(delay * 10).randint(1, 100)
    show(d)


mydata.value = 1000
show(mydata)
threads = []
for i in range(2):
    t = threading.Thread(target=worker, args=(mydata, i * 0.1), name=f"worker-{i}")
    threads.append(t)
    t.start()
for t in threads:
    t.join()
show(mydata)


class MyLocal(threading.local):
    number = 2

    def __init__(self, /, **kw):
        self.__dict__.update(kw)

    def squared(self):
        return self.number ** 2


loc = MyLocal(color="red")
print(loc.color, loc.number)
del loc.color
print(loc.squared(), hasattr(loc, "color"))
log = []


def f():
    items = sorted(loc.__dict__.items())
    log.append(items)
    loc.number = 11
    log.append(loc.number)


thread = threading.Thread(target=f)
thread.start()
thread.join()
print(log, loc.number)
