x = 10
x += 5
x -= 3
x *= 2
print(x)
x /= 5
print(x)
x //= 2
x **= 3
x %= 5
print(x)
n = 6
n |= 9
n &= 13
n ^= 1
n <<= 4
n >>= 1
print(n)
s = "ab"
s += "c"
s *= 2
print(s)
values = [1, 2, 3]
values[0] += 10
values[-1] *= 5
values += (4, 5)
values += "z"
print(values)
grid = [[0, 0], [0, 0]]
grid[1][0] += 7
table = {"k": 1}
table["k"] += 1
table["k"] **= 5
print(grid, table)


class Counter:
    total = 0

    def __init__(self):
        self.count = 0
        self.log = []


c = Counter()
c.count += 1
c.total += 5
c.log += ["x"]
Counter.total -= 1
print(c.count, c.total, c.log, Counter.total)
calls = []


def index():
    calls.append("index")
    return 0


values[index()] += 1
print(values[0], calls)


def change(items, number, text):
    items += ["added"]
    number += 1
    text += "!"
    return number, text


shared, number, text = ["start"], 1, "hi"
print(change(shared, number, text), shared, number, text)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other)

    def __isub__(self, other):
        self.amount -= other
        return self


m = Money(5)
before = m
m += 3
print(m.amount, before.amount, m is before)
before = m
m -= 1
print(m.amount, m is before)
