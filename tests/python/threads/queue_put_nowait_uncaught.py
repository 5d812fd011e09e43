# Order: any.
import queue
import threading

q = queue.Queue(1)
q.put(1)


def work():
    q.put_nowait(2)


t = threading.Thread(target=work)
t.start()
t.join()
q.put(2, timeout=-1)
