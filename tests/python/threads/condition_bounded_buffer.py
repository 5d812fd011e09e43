# Order: any.
import threading


class Buffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def take(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


buffer = Buffer(2)
got = []


def produce():
    for n in range(5):
        buffer.put(n)


def consume():
    for _ in range(5):
        got.append(buffer.take())


threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got, buffer.items)
