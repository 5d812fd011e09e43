# Order: varies.
import threading

cond = threading.Condition()
items = []


def consume(name):
    with cond:
        while not items:
            cond.wait()
        print(name, "takes", items.pop(0))


threads = [threading.Thread(target=consume, args=(name,)) for name in ("a", "b")]
for t in threads:
    t.start()
for n in range(2):
    with cond:
        items.append(n)
        cond.notify()
for t in threads:
    t.join()
