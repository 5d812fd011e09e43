# Order: any.
import threading


class Tally:
    def __init__(self):
        self.lock = threading.RLock()
        self.total = 0

    def add(self, amount):
        with self.lock:
            self.total += amount

    def add_twice(self, amount):
        with self.lock:
            self.add(amount)
            self.add(amount)


tally = Tally()


def work():
    for _ in range(3):
        tally.add_twice(1)


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(tally.total)
