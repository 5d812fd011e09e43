# Order: any.
import queue
import threading

q = queue.SimpleQueue()
print(q.empty(), q.qsize(), q.put(1), q.put(2, False), q.put(3, block=True, timeout=0.1), q.put_nowait(4))
print(q.qsize(), q.get(), q.get(True), q.get(timeout=1), q.get_nowait(), q.empty())
for call in (lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(block=False, timeout=-1)):
    try:
        call()
    except queue.Empty as error:
        print("empty", repr(error))
for call in (lambda: q.get(timeout=-1), lambda: q.get(timeout="x"), lambda: q.join(), lambda: q.put()):
    try:
        call()
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__)
t = threading.Thread(target=q.put, args=("from a thread",))
t.start()
print(q.get())
t.join()
q.get_nowait()
