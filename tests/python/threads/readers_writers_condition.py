# Order: any.
import threading


class ReadWrite:
    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0

    def read(self, work):
        with self.cond:
            self.readers += 1
        try:
            work()
        finally:
            with self.cond:
                self.readers -= 1
                if self.readers == 0:
                    self.cond.notify_all()

    def write(self, work):
        with self.cond:
            while self.readers > 0:
                self.cond.wait()
            work()


guard = ReadWrite()
page = ["blank", "blank"]
torn = []


def reader():
    guard.read(lambda: torn.append(page[0] != page[1]))


def writer(text):
    def write():
        page[0] = text
        page[1] = text

    guard.write(write)


threads = [threading.Thread(target=reader) for _ in range(2)] + [threading.Thread(target=writer, args=("ink",))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(page, torn)
