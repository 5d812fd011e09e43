# Order: any.
import queue

q = queue.Queue(1)
q.put("a")
for call in (
    lambda: q.put("b", timeout=-1),
    lambda: q.put("b", timeout="x"),
    lambda: q.put("b", block=False, timeout=-1),
    lambda: q.put("b", timeout=0),
    lambda: q.get(timeout=-1),
    lambda: q.get(timeout="x"),
):
    try:
        print(call())
    except (ValueError, TypeError, queue.Full) as error:
        print(type(error).__name__, error)
unbounded = queue.Queue()
print(unbounded.put("b", timeout=-1), unbounded.qsize())
