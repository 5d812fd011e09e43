# Order: any.
from queue import Queue
from threading import Thread

STOP = object()


def worker(name, tasks, results):
    handled = 0
    while (task := tasks.get()) is not STOP:
        results.put((task, task.upper()))
        handled += 1
        tasks.task_done()
    tasks.task_done()
    results.put((name, handled))


tasks, results = Queue(), Queue()
workers = [Thread(target=worker, args=(f"w{i}", tasks, results)) for i in range(2)]
for w in workers:
    w.start()
for word in "one two three four five".split():
    tasks.put(word)
for _ in workers:
    tasks.put(STOP)
tasks.join()
for w in workers:
    w.join()
collected = {}
while not results.empty():
    key, value = results.get()
    collected[key] = value
handled = [collected.pop(f"w{i}") for i in range(2)]
print(sorted(collected.items()), sum(handled))
