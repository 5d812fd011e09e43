# Order: any.
import queue
import threading


class SetQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()

    def _qsize(self):
        return len(self.queue)


class ClosableQueue(queue.Queue):
    SENTINEL = object()

    def close(self):
        self.put(self.SENTINEL)

    def __iter__(self):
        while True:
            item = self.get()
            try:
                if item is self.SENTINEL:
                    return
                yield item
            finally:
                self.task_done()


q = SetQueue()
for x in [1, 1, 2, 2]:
    q.put(x)
print(q.qsize(), sorted([q.get(), q.get()]))
c = ClosableQueue()
got = []


def consume():
    for item in c:
        got.append(item * 2)


t = threading.Thread(target=consume)
t.start()
for i in range(4):
    c.put(i)
c.close()
c.join()
t.join()
print(got)
