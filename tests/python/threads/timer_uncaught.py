# Order: any.
import threading


def bang(n):
    raise ValueError(n)


t = threading.Timer(0, bang, [3])
t.start()
t.join()
print(t.finished.is_set())
