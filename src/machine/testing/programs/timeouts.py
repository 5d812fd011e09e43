import threading
import time
from queue import Empty, Queue

lock = threading.Lock()
q = Queue()
events = []


def hold():
    with lock:
        time.sleep(0.2)
        events.append("held")


def attempt():
    if lock.acquire(timeout=0.1):
        events.append("got")
        lock.release()
    else:
        events.append("late")
    try:
        events.append(q.get(timeout=0.05))
    except Empty:
        events.append("nothing")


a = threading.Thread(target=hold)
b = threading.Thread(target=attempt)
a.start()
b.start()
a.join(timeout=0.01)
q.put(1)
a.join()
b.join()
print(events, a.is_alive())
