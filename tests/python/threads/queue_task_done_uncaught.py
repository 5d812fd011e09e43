# Order: any.
from queue import Queue

q = Queue()
q.put(1)
q.get()
q.task_done()
q.join()
print("joined")
q.task_done()
