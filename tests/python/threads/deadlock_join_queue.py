# Order: hangs.
from queue import Queue

q = Queue()
q.put(1)
print(q.get())
q.join()
print("never")
