# Order: any.
import threading
class Box:
    def __init__(self): self.a = 1; self.b = 2
box = Box()
lock = threading.Lock()
def work(n):
    with lock:
        vars(box)["c%d" % n] = n
        box.a += len(box.__dict__)
ts = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(box.a, box.b, sorted(vars(box)))
