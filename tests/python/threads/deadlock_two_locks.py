# Order: hangs.
import threading
from queue import Queue

a, b = threading.Lock(), threading.Lock()
ready = [Queue(), Queue()]


def grab(first, second, mine, other):
    with first:
        mine.put("got my first lock")
        other.get()
        with second:
            print("never")


t1 = threading.Thread(target=grab, args=(a, b, ready[0], ready[1]))
t2 = threading.Thread(target=grab, args=(b, a, ready[1], ready[0]))
t1.start()
t2.start()
print("waiting for both")
t1.join()
t2.join()
print("never")
