/** Small programs that an explorer easily gets wrong; most of them once did go wrong. */
export const trickyPrograms: Readonly<Record<string, string>> = {
  'a thread starts a thread while main starts another': `import threading
x = 0
def parent():
    child = threading.Thread(target=work)
    child.start()
    child.join()
def work():
    global x
    x += 1
a = threading.Thread(target=parent)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
`,
  'who is started second depends on the schedule, and so does what it runs': `import threading
x = 0
def parent():
    child = threading.Thread(target=twice)
    child.start()
def twice():
    global x
    x = x * 2
def more():
    global x
    x = x + 1
a = threading.Thread(target=parent)
b = threading.Thread(target=more)
a.start()
b.start()
a.join()
b.join()
print(x)
`,
  'a thread starts another only if it looked in time, and main fails meanwhile': `import threading
d = {"k": 0}
a = threading.Lock()
def t0():
    c = threading.Thread(target=t2)
    c.start()
def t1():
    r = d.get("j", 0)
def t2():
    if d["k"] < 2:
        r = d["k"]
w0 = threading.Thread(target=t0)
w1 = threading.Thread(target=t1)
w0.start()
w1.start()
a.release()
w0.join()
w1.join()
`,
  'what is printed is the same for different values': `import threading
x, y = 0, 0
def t0():
    global x
    x += 1
def t1():
    global y
    y = x + 1
w0 = threading.Thread(target=t0)
w1 = threading.Thread(target=t1)
w0.start()
w1.start()
w0.join()
w1.join()
print("done")
`,
  'two printed ends that differ in values, one of them by a daemon that is cut off': `import threading
x = 0
def work():
    global x
    x += 2
    x += 2
threading.Thread(target=work, daemon=True).start()
print("over")
`,
  'a daemon may start a thread that the process waits for': `import threading
def late():
    print("late")
def work():
    threading.Thread(target=late, daemon=False).start()
threading.Thread(target=work, daemon=True).start()
print("over")
`,
  'main ends first, and a thread fails': `import threading
x = 0
def work():
    global x
    x = 1
    raise ValueError("no")
threading.Thread(target=work).start()
x = 2
`,
  'the exit status depends on the schedule, and nothing else does': `import threading
lock = threading.Lock()
def work():
    lock.acquire()
threading.Thread(target=work).start()
lock.release()
`,
  'a program without threads': `x = 1
print(x)
`,
  'an empty program': ``,
  'a program that fails at once': `raise ValueError("no")
`,
  'a loop that only another thread could end, which nobody starts': `import threading
stop = False
def work():
    global stop
    stop = True
def wait():
    while not stop:
        pass
w = threading.Thread(target=wait)
w.start()
if stop:
    threading.Thread(target=work).start()
w.join()
`,
  'a ring of three states with one way out': `import threading
turn = 0
def spin():
    global turn
    while turn != 3:
        turn = 1
        turn = 2
def leave():
    global turn
    turn = 3
a = threading.Thread(target=spin)
b = threading.Thread(target=leave)
a.start()
b.start()
a.join()
b.join()
`,
  'a lock released by another thread': `import threading
lock = threading.Lock()
x = 0
lock.acquire()
def work():
    global x
    with lock:
        x += 1
def free():
    global x
    x = 5
    lock.release()
a = threading.Thread(target=work)
b = threading.Thread(target=free)
a.start()
b.start()
a.join()
b.join()
`,
  'a lock is tried while another thread has it': `import threading
lock = threading.Lock()
got = []
def work(n):
    if lock.acquire(blocking=False):
        got.append(n)
        lock.release()
    else:
        got.append(-n)
a = threading.Thread(target=work, args=(1,))
b = threading.Thread(target=work, args=(2,))
a.start()
b.start()
a.join()
b.join()
`,
  'a join that gives up': `import threading
import time
x = 0
def work():
    global x
    time.sleep(1)
    x = 1
w = threading.Thread(target=work)
w.start()
w.join(timeout=0.5)
y = x
`,
  'two sleepers of one length, and one that wakes between': `import threading
import time
order = []
def nap(n, seconds):
    time.sleep(seconds)
    order.append(n)
for n, s in [(1, 0.2), (2, 0.2), (3, 0.1)]:
    threading.Thread(target=nap, args=(n, s)).start()
`,
  'closure variables, two of one name': `import threading
def counter():
    n = 0
    def bump():
        nonlocal n
        n += 1
    return bump
one, two = counter(), counter()
def work():
    one()
    two()
a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
`,
  'an attribute that appears on one path only': `import threading
class Box:
    pass
box = Box()
def work(n):
    if not hasattr(box, "owner"):
        box.owner = n
a = threading.Thread(target=work, args=(1,))
b = threading.Thread(target=work, args=(2,))
a.start()
b.start()
a.join()
b.join()
`,
  'an object made by a thread and handed over': `import threading
from queue import Queue
class Item:
    def __init__(self, n):
        self.n = n
q = Queue()
kept = None
total = 0
def make(n):
    item = Item(n)
    q.put(item)
    item.n += 10
def take():
    global kept, total
    kept = q.get()
    total = kept.n + q.get().n
threads = [threading.Thread(target=make, args=(1,)), threading.Thread(target=make, args=(2,)), threading.Thread(target=take)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`,
  'a queue that fills only if a thread looked in time': `import threading
from queue import Queue
x = 0
q = Queue()
def add():
    global x
    x += 2
def look():
    if x == 0:
        q.put(2)
def take():
    global x
    x = q.get()
threading.Thread(target=add).start()
threading.Thread(target=look).start()
threading.Thread(target=take).start()
`,
  'an item that is not there': `import threading
items = [0]
def shrink():
    items.pop()
    if items[0] == 1:
        items[0] += 1
def grow():
    items[0] += 2
threading.Thread(target=shrink).start()
threading.Thread(target=grow).start()
`,
}
