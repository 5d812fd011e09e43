# Order: clock.
import queue
import threading
import time

q = queue.Queue(maxsize=1)


def slow_producer():
    time.sleep(0.04)
    q.put("late item")


t = threading.Thread(target=slow_producer)
t.start()
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("nothing yet")
print(q.get(timeout=2))
t.join()


def slow_consumer():
    time.sleep(0.04)
    print("consumer takes", q.get())


q.put("first")
t = threading.Thread(target=slow_consumer)
t.start()
try:
    q.put("second", timeout=0.01)
except queue.Full:
    print("still full")
q.put("second", timeout=2)
t.join()
print("put the second", q.qsize())
print(q.get_nowait(), q.empty())
