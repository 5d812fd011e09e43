import queue
import threading


class Job:
    weight = 1

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n * Job.weight < other.n * Job.weight


stack = queue.LifoQueue(2)
jobs = queue.PriorityQueue(3)
plain = queue.SimpleQueue()
numbers = queue.PriorityQueue()


def produce(start):
    for n in range(3):
        jobs.put(Job(start + n))
        plain.put(n)
        numbers.put((n * start) % 3)
        try:
            stack.put(n, timeout=0.01)
        except queue.Full:
            Job.weight = -Job.weight


def consume():
    for _ in range(5):
        try:
            print(jobs.get(timeout=0.02).n, plain.get(), stack.get_nowait(), numbers.get())
        except queue.Empty:
            print("empty", jobs.qsize())


threads = [threading.Thread(target=produce, args=(n,)) for n in (1, 5)]
threads.append(threading.Thread(target=consume))
for t in threads:
    t.start()
for t in threads:
    t.join()
try:
    numbers.put("x")
    numbers.put("x")
except TypeError as error:
    print(error)
