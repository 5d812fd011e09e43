# Order: any.
import queue
import threading

q = queue.Queue(maxsize=2)
received = []


def producer(count):
    for i in range(count):
        q.put(i)
    q.put(None)


def consumer():
    while True:
        item = q.get()
        if item is None:
            break
        received.append(item * 10)


p = threading.Thread(target=producer, args=(6,))
c = threading.Thread(target=consumer)
p.start()
c.start()
p.join()
c.join()
print(received, q.empty(), q.qsize())
