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
    turns: 2_000_000,
    instructions: 5,
    source: 'def g(x):\n    return x + 1\ndef f(n):\n    for i in range(n):\n        g(i)\nf({n})\n',
  },
  {
    name: 'l[j] = l[j] + 1',
    turns: 2_000_000,
    instructions: 5,
    source: 'def f(n):\n    l = [0] * 10\n    j = 3\n    for i in range(n):\n        l[j] = l[j] + 1\nf({n})\n',
  },
  {
    name: 'o.x = o.x + 1',
    turns: 2_000_000,
    instructions: 4,
    source:
      'class O:\n    pass\ndef f(n):\n    o = O()\n    o.x = 0\n    for i in range(n):\n        o.x = o.x + 1\nf({n})\n',
  },
  {
    name: "s += 'x'",
    turns: 500_000,
    instructions: 3,
    source: "def f(n):\n    s = ''\n    for i in range(n):\n        s += 'x'\nf({n})\n",
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
