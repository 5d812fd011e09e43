import { expect, test } from 'vitest'
import { machineFor, runRandomly, stdout } from './testing/programs'

/** One place that calls whatever comes: what was known of the last callee says nothing about the next. */
const calls = `
class P:
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return f'{type(self).__name__}({self.x})'

class Q(P):
    pass

class Holder:
    pass

def double(x):
    return x * 2

def told(call):
    try:
        return call()
    except TypeError:
        return 'TypeError'

items = []
callees = [len, P, double, int, type, Q, items.append, list, P, str.upper, lambda x: x, len, int, type, P]

def one(callee, x):
    return callee(x)

def two(callee, x, y):
    return callee(x, y)

def held(holder, x):
    return holder.act(x)

holder = Holder()
for turn in range(2):
    for callee in callees:
        holder.act = callee
        print(told(lambda: one(callee, '7')), told(lambda: two(callee, '7', 8)), told(lambda: held(holder, '12')))
    P.__init__ = lambda self, x: setattr(self, 'x', x + x)

for owner in (items, list, items, list):
    print(told(lambda: owner.append('last')), len(items))
`

/** What CPython 3.11 prints. */
const told = `1 TypeError 2
P(7) TypeError P(12)
77 TypeError 1212
7 7 12
<class 'str'> TypeError <class 'str'>
Q(7) TypeError Q(12)
None TypeError None
['7'] TypeError ['1', '2']
P(7) TypeError P(12)
7 TypeError 12
7 TypeError 12
1 TypeError 2
7 7 12
<class 'str'> TypeError <class 'str'>
P(7) TypeError P(12)
1 TypeError 2
P(77) TypeError P(1212)
77 TypeError 1212
7 7 12
<class 'str'> TypeError <class 'str'>
Q(77) TypeError Q(1212)
None TypeError None
['7'] TypeError ['1', '2']
P(77) TypeError P(1212)
7 TypeError 12
7 TypeError 12
1 TypeError 2
7 7 12
<class 'str'> TypeError <class 'str'>
P(77) TypeError P(1212)
None 5
TypeError 5
None 6
TypeError 6
`

test('a place that calls one thing after another calls each as itself', () => {
  const machine = machineFor(calls)
  runRandomly(machine, 1, 1000)
  expect(stdout(machine)).toBe(told)
})
