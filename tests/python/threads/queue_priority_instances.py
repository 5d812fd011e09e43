# Order: any.
import queue
import threading


class Job:
    compared = 0

    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        Job.compared += 1
        return self.priority < other.priority

    def __repr__(self):
        return f"{self.name}({self.priority})"


jobs = queue.PriorityQueue()
for n, name in enumerate("abcdefgh"):
    jobs.put(Job((n * 5) % 4, name))
print(Job.compared)
print([jobs.get() for _ in range(8)], Job.compared)
for n in (3, 1, 2):
    jobs.put((n, Job(0, "x")))
print(jobs.get()[0], jobs.get()[0], jobs.get()[0])
jobs.put((1, Job(2, "later")))
jobs.put((1, Job(1, "sooner")))
print(jobs.get(), jobs.get(), jobs.unfinished_tasks)


def produce(names):
    for name in names:
        jobs.put(Job(len(name), name))


threads = [threading.Thread(target=produce, args=(names,)) for names in (["a", "ccc"], ["bb", "dddd"])]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([jobs.get().name for _ in range(4)])
