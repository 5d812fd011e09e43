# Order: any.
import queue
import threading


class Sulky:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        raise ValueError(f"{self.name} will not be compared")


jobs = queue.PriorityQueue()
jobs.put(Sulky("first"))
for name in ("second", "third"):
    try:
        jobs.put(Sulky(name))
    except ValueError as error:
        print(error)
print(jobs.qsize(), jobs.unfinished_tasks)
try:
    jobs.get()
except ValueError as error:
    print(error)
print(jobs.qsize())
t = threading.Thread(target=lambda: jobs.put(3), name="putter")
t.start()
t.join()
print(jobs.qsize())
jobs.put(object)
