# Order: any.
from queue import Queue
from threading import Thread


def stage(function, source, sink):
    while True:
        item = source.get()
        if item is None:
            sink.put(None)
            return
        sink.put(function(item))


first, second, third = Queue(1), Queue(1), Queue()
Thread(target=stage, args=(lambda x: x + 1, first, second)).start()
Thread(target=stage, args=(lambda x: x * x, second, third)).start()
for n in range(5):
    first.put(n)
first.put(None)
out = []
while (item := third.get()) is not None:
    out.append(item)
print(out)
