/** Three threads, of which the third only makes the order in which the others are tried matter. */
const threeThreads = (head: string, first: string, second: string) => `import threading
import queue
y = 0
${head}
def f():
    global y
    y = 1
    ${first.replaceAll('\n', '\n    ')}
def g():
    global y
    ${second.replaceAll('\n', '\n    ')}
    y = 2
    print(r, y)
def h():
    global y
    y = 3
threads = [threading.Thread(target=t) for t in (f, g, h)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`

/** Small programs about what synchronises threads, and what looks as if it could not matter, that an explorer easily gets wrong. */
export const trickySync: Readonly<Record<string, string>> = {
  'an attribute of a class, read through an instance': threeThreads(
    'class A:\n    x = 0\na = A()',
    'A.x = 1',
    'r = a.x',
  ),
  'an attribute of a base class': threeThreads(
    'class A:\n    x = 0\nclass B(A):\n    pass\nb = B()',
    'A.x = 1',
    'r = b.x',
  ),
  'a list that is printed while an item of it changes': threeThreads('xs = [0]', 'xs[0] = 1', 'print(xs)\nr = 0'),
  'a lock that is printed': threeThreads('a = threading.Lock()', 'a.acquire()', 'print("locked" in str(a))\nr = 0'),
  'an event that is printed': threeThreads('e = threading.Event()', 'e.set()', 'print(e)\nr = 0'),
  'tasks that are counted while one is put': threeThreads('q = queue.Queue()', 'q.put(1)', 'r = q.unfinished_tasks'),
  'permits that are counted while one is given back': threeThreads(
    's = threading.Semaphore(0)',
    's.release()',
    'r = s._value',
  ),
  'a notification on a plain lock that another has': threeThreads(
    'm = threading.Lock()\nc = threading.Condition(m)',
    'm.acquire()',
    'try:\n    c.notify()\n    r = 1\nexcept RuntimeError:\n    r = 2',
  ),
  'a thread that asks for its name while another changes it': threeThreads(
    'worker = threading.Thread(name="a")',
    'worker.name = "b"',
    'r = worker.name',
  ),
  'two permits for three': `import threading
s = threading.Semaphore(2)
n = 0
def work():
    global n
    with s:
        n += 1
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
`,
  'a permit that is given back lets one of two go on': `import threading
s = threading.Semaphore(0)
order = []
def work(name):
    s.acquire()
    order.append(name)
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
s.release()
print(order)
s.release()
for t in threads:
    t.join()
print(order)
`,
  'an event that is set, cleared and set again': `import threading
e = threading.Event()
seen = []
def wait(name):
    e.wait()
    seen.append((name, e.is_set()))
threads = [threading.Thread(target=wait, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
e.set()
e.clear()
for t in threads:
    t.join(0.01)
print(seen)
e.set()
for t in threads:
    t.join()
print(seen)
`,
  'a barrier whose action looks at what all have done': `import threading
n = 0
def act():
    print(n)
b = threading.Barrier(2, act)
def work():
    global n
    n += 1
    print(b.wait())
    n += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
`,
  'a barrier that is used again while others leave': `import threading
b = threading.Barrier(2)
log = []
def work(name, times):
    for _ in range(times):
        log.append((name, b.wait()))
threads = [threading.Thread(target=work, args=args) for args in (("a", 2), ("b", 1), ("c", 1))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
`,
  'time runs out at a condition while its lock is taken': `import threading
c = threading.Condition()
late = 0
def wait():
    global late
    with c:
        if not c.wait(1):
            late += 1
def tell():
    with c:
        c.notify()
        print(late)
threads = [threading.Thread(target=t) for t in (wait, wait, tell)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(late)
`,
  'patience that lasts over several waits': `import threading
import time
c = threading.Condition()
ready = False
def wait():
    with c:
        print(c.wait_for(lambda: ready, 0.03))
def tell():
    global ready
    for n in range(2):
        time.sleep(0.02)
        with c:
            c.notify()
    ready = True
threads = [threading.Thread(target=t) for t in (wait, tell)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`,
  'a heap that the program compares, with what threads change': `import threading
import queue
sign = 1
class Rank:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n * sign < other.n * sign
h = queue.PriorityQueue()
h.put(Rank(1))
def put():
    h.put(Rank(2))
def turn():
    global sign
    sign = -1
threads = [threading.Thread(target=t) for t in (put, turn)]
for t in threads:
    t.start()
try:
    print(h.get(timeout=0.01).n)
except queue.Empty:
    print("empty")
for t in threads:
    t.join()
print(h.qsize())
`,
  'what each thread has for itself': `import threading
start = 0
class Own(threading.local):
    def __init__(self):
        self.v = start
own = Own()
def work():
    global start
    own.v += 1
    start = own.v
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(own.v, start)
`,
}
