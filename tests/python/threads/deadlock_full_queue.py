# Order: hangs.
from queue import Queue

q = Queue(maxsize=2)
for item in "abc":
    q.put(item)
    print("put", item)
