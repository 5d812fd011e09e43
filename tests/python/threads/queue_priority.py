# Order: any.
import queue

jobs = queue.PriorityQueue()
for job in ((3, "low"), (1, "high"), (2, "middle"), (1, "also high"), (2, "a")):
    jobs.put(job)
while not jobs.empty():
    print(jobs.get())
for n in (5, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7):
    jobs.put(n)
print([jobs.get() for _ in range(14)])
for word in ("pear", "apple", "fig"):
    jobs.put(word)
print(jobs.get(), jobs.qsize())
jobs.get()
jobs.get()
jobs.put(1)
for bad in ("x", {}, None, (1, 2)):
    try:
        jobs.put(bad)
    except TypeError as error:
        print(error)
print(jobs.qsize(), jobs.unfinished_tasks)
small = queue.PriorityQueue(1)
small.put(2)
try:
    small.put(1, timeout=0.01)
except queue.Full:
    print("full", small.get(timeout=1))
