# Order: any.
from queue import Queue

q = Queue(maxsize=1)
q.put("one")
print("full:", q.full())
q.put("two", block=False)
