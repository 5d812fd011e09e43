# Order: any.
import queue
import threading

q = queue.Queue(maxsize=5)
for i in range(3):
    q.put(i)
print(q.queue, list(q.queue), len(q.queue), q.maxsize)
with q.mutex:
    q.queue.clear()
print(q.empty(), q.qsize(), q.unfinished_tasks)
pq = queue.PriorityQueue()
for n in (5, 1, 3):
    pq.put(n)
print(pq.queue)
lq = queue.LifoQueue()
lq.put("a"); lq.put("b")
print(lq.queue)
with q.all_tasks_done:
    q.unfinished_tasks = 0
    q.all_tasks_done.notify_all()
q.join()
print("joined", type(q.mutex).__name__, type(q.not_empty).__name__)
