/** Loops of local work: what they do a turn, and how many instructions of ours that is. */
export const loops: readonly {
  readonly name: string
  readonly turns: number
  readonly instructions: number
  readonly source: string
}[] = [
  {
    name: 'for i in range: pass',
    turns: 10_000_000,
    instructions: 1,
    source: 'def f(n):\n    for i in range(n):\n        pass\nf({n})\n',
  },
  {
    name: 'for i in range: x += i',
    turns: 5_000_000,
    instructions: 2,
    source: 'def f(n):\n    x = 0\n    for i in range(n):\n        x += i\nf({n})\n',
  },
  {
    name: 'while i < n: x += i; i += 1',
    turns: 5_000_000,
    instructions: 3,
    source: 'def f(n):\n    x = i = 0\n    while i < n:\n        x += i\n        i += 1\nf({n})\n',
  },
  {
    name: 'if i % 3 == 0: x += 1',
    turns: 3_000_000,
    instructions: 4,
    source: 'def f(n):\n    x = 0\n    for i in range(n):\n        if i % 3 == 0:\n            x += 1\nf({n})\n',
  },
  {
    name: 'a call a turn',
    turns: 8_000_000,
    instructions: 5,
    source: 'def g(x):\n    return x + 1\ndef f(n):\n    for i in range(n):\n        g(i)\nf({n})\n',
  },
  {
    name: 'l[j] = l[j] + 1',
    turns: 6_000_000,
    instructions: 5,
    source: 'def f(n):\n    l = [0] * 10\n    j = 3\n    for i in range(n):\n        l[j] = l[j] + 1\nf({n})\n',
  },
  {
    name: 'o.x = o.x + 1',
    turns: 6_000_000,
    instructions: 4,
    source:
      'class O:\n    pass\ndef f(n):\n    o = O()\n    o.x = 0\n    for i in range(n):\n        o.x = o.x + 1\nf({n})\n',
  },
  {
    name: "s += 'x'",
    turns: 5_000_000,
    instructions: 3,
    source: "def f(n):\n    s = ''\n    for i in range(n):\n        s += 'x'\nf({n})\n",
  },
  {
    name: 'fib(22), recursive',
    turns: 80,
    instructions: 0,
    source: 'def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nfor i in range({n}):\n    fib(22)\n',
  },
  {
    name: 'x = x * 0.5 + 1.5, floats',
    turns: 4_000_000,
    instructions: 0,
    source: 'def f(n):\n    x = 0.0\n    for i in range(n):\n        x = x * 0.5 + 1.5\nf({n})\n',
  },
  {
    name: 'a method call a turn',
    turns: 4_000_000,
    instructions: 0,
    source:
      'class C:\n    def __init__(self):\n        self.n = 0\n    def add(self, x):\n        self.n += x\ndef f(n):\n    c = C()\n    for i in range(n):\n        c.add(i)\nf({n})\n',
  },
  {
    name: 'an object a turn',
    turns: 2_000_000,
    instructions: 0,
    source:
      'class P:\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y\ndef f(n):\n    for i in range(n):\n        P(i, i)\nf({n})\n',
  },
  {
    name: 'l.append(i)',
    turns: 4_000_000,
    instructions: 0,
    source: 'def f(n):\n    l = []\n    for i in range(n):\n        l.append(i)\nf({n})\n',
  },
  {
    name: 'for x in l: s += x',
    turns: 90,
    instructions: 0,
    source:
      'def f(n):\n    l = list(range(100000))\n    for i in range(n):\n        s = 0\n        for x in l:\n            s += x\nf({n})\n',
  },
  {
    name: '[x * x for x in l if x % 2]',
    turns: 50,
    instructions: 0,
    source:
      'def f(n):\n    l = list(range(100000))\n    for i in range(n):\n        [x * x for x in l if x % 2]\nf({n})\n',
  },
  {
    name: 'l[i:j], slices',
    turns: 3_000_000,
    instructions: 0,
    source: 'def f(n):\n    l = list(range(20))\n    for i in range(n):\n        l[3:9]\nf({n})\n',
  },
  {
    name: 'l.sort(), 10,000 numbers',
    turns: 120,
    instructions: 0,
    source:
      'def f(n):\n    for i in range(n):\n        l = [(j * 7919) % 10007 for j in range(10000)]\n        l.sort()\nf({n})\n',
  },
  {
    name: 'sum, max, len of a list',
    turns: 160_000,
    instructions: 0,
    source: 'def f(n):\n    l = list(range(100))\n    for i in range(n):\n        sum(l) + max(l) + len(l)\nf({n})\n',
  },
  {
    name: 'a, b = b, a',
    turns: 10_000_000,
    instructions: 0,
    source: 'def f(n):\n    a, b = 1, 2\n    for i in range(n):\n        a, b = b, a\nf({n})\n',
  },
  {
    name: 'd[k] = d[k] + 1, int keys',
    turns: 2_000_000,
    instructions: 0,
    source:
      'def f(n):\n    d = {i: 0 for i in range(100)}\n    for i in range(n):\n        k = i % 100\n        d[k] = d[k] + 1\nf({n})\n',
  },
  {
    name: 'd.get(w, 0) + 1, str keys',
    turns: 4_000_000,
    instructions: 0,
    source:
      "def f(n):\n    words = ['a', 'b', 'cc', 'dd', 'eee']\n    d = {}\n    for i in range(n):\n        w = words[i % 5]\n        d[w] = d.get(w, 0) + 1\nf({n})\n",
  },
  {
    name: 'for k, v in d.items()',
    turns: 200,
    instructions: 0,
    source:
      'def f(n):\n    d = {i: i for i in range(50000)}\n    for i in range(n):\n        s = 0\n        for k, v in d.items():\n            s += v\nf({n})\n',
  },
  {
    name: 'x in s, a set',
    turns: 6_000_000,
    instructions: 0,
    source:
      'def f(n):\n    s = set(range(0, 1000, 3))\n    c = 0\n    for i in range(n):\n        if i in s:\n            c += 1\nf({n})\n',
  },
  {
    name: 'f"{i}: {x}"',
    turns: 1_500_000,
    instructions: 0,
    source: 'def f(n):\n    x = \'abc\'\n    for i in range(n):\n        f"{i}: {x}"\nf({n})\n',
  },
  {
    name: 'str(i), int(s)',
    turns: 1_500_000,
    instructions: 0,
    source: 'def f(n):\n    for i in range(n):\n        int(str(i))\nf({n})\n',
  },
  {
    name: "s.split, ','.join",
    turns: 600_000,
    instructions: 0,
    source: "def f(n):\n    s = 'a,b,c,d,e,f'\n    for i in range(n):\n        ','.join(s.split(','))\nf({n})\n",
  },
  {
    name: 's.upper().replace().strip()',
    turns: 1_000_000,
    instructions: 0,
    source:
      "def f(n):\n    s = ' hello world '\n    for i in range(n):\n        s.upper().replace('L', 'x').strip()\nf({n})\n",
  },
  {
    name: 'for c in s',
    turns: 600,
    instructions: 0,
    source:
      "def f(n):\n    s = 'abcdefghij' * 1000\n    for i in range(n):\n        k = 0\n        for c in s:\n            if c == 'e':\n                k += 1\nf({n})\n",
  },
  {
    name: "s[i] == 'x'",
    turns: 3_000_000,
    instructions: 0,
    source:
      "def f(n):\n    s = 'abcdefghij'\n    k = 0\n    for i in range(n):\n        if s[i % 10] == 'e':\n            k += 1\nf({n})\n",
  },
  {
    name: 'try: int("x") except',
    turns: 400_000,
    instructions: 0,
    source:
      'def f(n):\n    for i in range(n):\n        try:\n            int("x")\n        except ValueError:\n            pass\nf({n})\n',
  },
  {
    name: 'a generator',
    turns: 4_000_000,
    instructions: 0,
    source:
      'def g(n):\n    for i in range(n):\n        yield i\ndef f(n):\n    s = 0\n    for x in g(n):\n        s += x\nf({n})\n',
  },
  {
    name: 'a closure counter',
    turns: 3_000_000,
    instructions: 0,
    source:
      'def make():\n    n = 0\n    def add():\n        nonlocal n\n        n += 1\n    return add\ndef f(n):\n    add = make()\n    for i in range(n):\n        add()\nf({n})\n',
  },
  {
    name: 'a global counter',
    turns: 4_000_000,
    instructions: 0,
    source: 'n = 0\ndef f(k):\n    global n\n    for i in range(k):\n        n += 1\nf({n})\n',
  },
  {
    name: 'enumerate, zip',
    turns: 3_000_000,
    instructions: 0,
    source:
      'def f(n):\n    l = list(range(n))\n    s = 0\n    for i, x in enumerate(l):\n        s += i\n    for a, b in zip(l, l):\n        s += a\nf({n})\n',
  },
  {
    name: 'with a lock',
    turns: 800_000,
    instructions: 0,
    source:
      'import threading\nlock = threading.Lock()\nn = 0\ndef f(k):\n    global n\n    for i in range(k):\n        with lock:\n            n += 1\nf({n})\n',
  },
  {
    name: 'isinstance, type(x) is',
    turns: 4_000_000,
    instructions: 0,
    source:
      'def f(n):\n    c = 0\n    for i in range(n):\n        if isinstance(i, int) and type(i) is int:\n            c += 1\nf({n})\n',
  },
  {
    name: 'sieve of 200,000',
    turns: 10,
    instructions: 0,
    source:
      'def f(n):\n    for r in range(n):\n        m = 200000\n        s = [True] * m\n        for i in range(2, 448):\n            if s[i]:\n                for j in range(i * i, m, i):\n                    s[j] = False\n        sum(s)\nf({n})\n',
  },
  {
    name: 'dot product, nested lists',
    turns: 12,
    instructions: 0,
    source:
      'def f(n):\n    k = 60\n    a = [[i + j for j in range(k)] for i in range(k)]\n    for r in range(n):\n        c = [[0] * k for _ in range(k)]\n        for i in range(k):\n            for j in range(k):\n                s = 0\n                for x in range(k):\n                    s += a[i][x] * a[x][j]\n                c[i][j] = s\nf({n})\n',
  },
]

/** Two threads that withdraw from one balance: every step reads, writes, sleeps, prints, spawns or joins. */
export const race = `import threading
import time

balance = 100


def withdraw(amount):
    global balance
    if balance >= amount:
        time.sleep(0.01)
        balance -= amount
        print(f"Withdrawal successful. Balance: {balance}")
    else:
        print("Insufficient balance.")


def main():
    t1 = threading.Thread(target=withdraw, args=(50,))
    t2 = threading.Thread(target=withdraw, args=(75,))
    t1.start()
    t2.start()
    t1.join()
    t2.join()


main()
`

/** Ten million turns four times: twice one after the other, twice in two threads. */
export const gilLoops = `import threading

N = 10000000


def count(n):
    for i in range(n):
        pass


count(N)
count(N)
t1 = threading.Thread(target=count, args=(N,))
t2 = threading.Thread(target=count, args=(N,))
t1.start()
t2.start()
t1.join()
t2.join()
`
