import threading
from queue import Empty, Full, Queue

q = Queue(maxsize=2)
seen = []


def produce(name):
    for i in range(3):
        q.put((name, i))


def consume():
    for _ in range(6):
        item = q.get()
        seen.append(item)
        q.task_done()


workers = [threading.Thread(target=produce, args=(n,)) for n in "ab"] + [threading.Thread(target=consume)]
for w in workers:
    w.start()
q.join()
try:
    q.get_nowait()
except Empty:
    print("empty", q.qsize(), sorted(seen))
