# Order: any.
import threading


class Checker(threading.Thread):
    def __init__(self, data, **kwargs):
        super().__init__(**kwargs)
        self.data = data
        self.total = 0

    def run(self):
        for item in self.data:
            self.total += item


for data, name in (([1, 2], "good"), ([1, "x"], "bad")):
    checker = Checker(data, name=name)
    checker.start()
    checker.join()
    print(name, checker.total)
