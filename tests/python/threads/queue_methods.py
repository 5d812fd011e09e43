# Order: any.
import queue
from queue import Empty, Full, Queue

q = Queue(3)
print(q.empty(), q.full(), q.qsize(), q.maxsize)
q.put("a")
q.put("b", block=True)
q.put_nowait("c")
print(q.empty(), q.full(), q.qsize())
for put in (lambda: q.put_nowait("d"), lambda: q.put("d", False), lambda: q.put("d", block=False), lambda: q.put("d", timeout=0.01), lambda: q.put("d", True, 0.01)):
    try:
        put()
    except Full as full:
        print("Full", repr(full), str(full) == "", full.args)
print(q.get(), q.get(block=True), q.get_nowait())
for get in (q.get_nowait, lambda: q.get(False), lambda: q.get(block=False), lambda: q.get(timeout=0.01), lambda: q.get(True, 0.01)):
    try:
        get()
    except queue.Empty as empty:
        print("Empty", repr(empty), type(empty).__name__, isinstance(empty, Exception))
for _ in range(3):
    q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)
for negative in (lambda: q.get(timeout=-1), lambda: (q.put(1, timeout=-1))):
    try:
        negative()
    except ValueError as error:
        print(error)
endless = queue.Queue()
for i in range(10):
    endless.put(i)
print(endless.full(), endless.qsize(), endless.maxsize, [endless.get() for _ in range(10)], endless.empty())
zero = queue.Queue(maxsize=0)
zero.put([1, {"k": 2}])
zero.put((None, 1))
item = zero.get()
item.append("same object")
print(item, zero.get(), zero.qsize(), Full is queue.Full, Queue is queue.Queue)
