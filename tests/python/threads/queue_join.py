# Order: any.
import queue
import threading

tasks = queue.Queue()
done = []
lock = threading.Lock()


def worker():
    while True:
        number = tasks.get()
        with lock:
            done.append(number ** 2)
        tasks.task_done()


for n in range(3):
    threading.Thread(target=worker, daemon=True).start()
for n in range(8):
    tasks.put(n)
tasks.join()
print(sorted(done), tasks.empty())
