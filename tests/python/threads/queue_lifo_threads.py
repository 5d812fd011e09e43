# Order: any.
import queue
import threading

stack = queue.LifoQueue()
for n in range(6):
    stack.put(n)
lock = threading.Lock()
taken = []


def work():
    while True:
        try:
            n = stack.get_nowait()
        except queue.Empty:
            return
        with lock:
            taken.append(n)
        stack.task_done()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
stack.join()
for t in threads:
    t.join()
print(sorted(taken), stack.unfinished_tasks)
