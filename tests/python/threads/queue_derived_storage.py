# Order: clock.
import queue, threading, time
from queue import Queue, PriorityQueue
class LatestQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _put(self, item):
        self.queue[:] = [item]
class UniquePQ(PriorityQueue):
    def _put(self, item):
        if item not in self.queue: super()._put(item)
class Clearable(Queue):
    def clear(self):
        with self.mutex:
            unfinished = self.unfinished_tasks - len(self.queue)
            if unfinished <= 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished
            self.queue.clear(); self.not_full.notify_all()
l = LatestQueue()
for i in range(3): l.put(i)
print(l.qsize(), l.get(), l.empty())
u = UniquePQ()
for x in (3, 1, 3, 2): u.put(x)
print([u.get() for _ in range(u.qsize())], u.queue)
c = Clearable(2)
c.put("a"); c.put("b")
t = threading.Thread(target=c.put, args=("c",)); t.start(); time.sleep(0.01)
c.clear(); t.join(); print(c.queue, c.unfinished_tasks, c.maxsize, isinstance(c, queue.Queue), Queue[int], type(c).__mro__)
def worker():
    while True:
        item = c.get(); print("got", item); c.task_done()
threading.Thread(target=worker, daemon=True).start()
c.put(1); c.join()
try: c.get(timeout=0.01)
except queue.Empty: print("empty")
try: c.get_nowait()
except queue.Empty as e: print(repr(e))
c.put(1); 
try: c.put(2, False); c.put(3, timeout=0.01)
except queue.Full as e: print(repr(e))
p = PriorityQueue(); p.put(1)
class BadQ(Queue):
    def _put(self, item): raise RuntimeError("no")
b = BadQ()
try: b.put(1)
except RuntimeError as e: print(e, b.mutex.locked())
c.task_done; 
x = threading.Thread(target=p.put, args=("a",)); x.start(); x.join()
p.get_nowait(); p.get_nowait()
