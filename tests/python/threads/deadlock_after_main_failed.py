# Order: hangs.
import queue
import threading

q = queue.Queue()


def worker():
    while True:
        item = q.get()
        if item is None:
            break


t = threading.Thread(target=worker)
t.start()
print("preparing")
job = {"id": 1}
q.put(job["name"])
q.put(None)
t.join()
