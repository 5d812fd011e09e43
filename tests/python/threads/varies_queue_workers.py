# Order: varies.
from queue import Queue
from threading import Thread, current_thread
from time import sleep

jobs = Queue()
log = []


def worker():
    while True:
        job = jobs.get()
        if job is None:
            return
        log.append((current_thread().name[:8], job))
        sleep(0.001)


for job in range(4):
    jobs.put(job)
workers = [Thread(target=worker) for _ in range(2)]
for w in workers:
    jobs.put(None)
    w.start()
for w in workers:
    w.join()
for name, job in log:
    print(name, job)
