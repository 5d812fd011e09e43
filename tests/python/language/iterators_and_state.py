class Fib:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        a, b, out = 0, 1, []
        while a < self.limit:
            out.append(a)
            a, b = b, a + b
        return iter(out)


class Cycle:
    def __init__(self, items):
        self.items, self.i = items, -1

    def __iter__(self):
        return self

    def __next__(self):
        self.i = (self.i + 1) % len(self.items)
        return self.items[self.i]


print(list(Fib(30)), max(Fib(100)), 8 in Fib(10), [*Fib(5)], sum(Fib(50)), sorted(Fib(20), reverse=True)[:2])
colors = Cycle(["r", "g", "b"])
print([next(colors) for _ in range(5)], [c for _, c in zip(range(4), colors)], next(iter(colors)))
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, None))
pairs = iter({"a": 1, "b": 2}.items())
print(next(pairs), list(pairs), list(pairs))
s = iter("héy")
print(next(s), next(s), next(s), next(s, "END"))
e = enumerate("ab", 5)
print(next(e), list(e), e.__class__.__name__)
z = zip([1, 2], "xy")
print(next(z), *z, list(z))
m = map(lambda a: a * 2, [1, 2, 3])
print(next(m), 6 in m, list(m))
f = filter(lambda a: a > 1, [1, 2, 3])
print(list(f), list(f))
r = reversed([1, 2, 3])
print(next(r), list(r))
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
print(items)
print([type(x).__name__ for x in (iter([]), iter(""), iter({}), iter(()), iter(range(1)), iter(set()), zip(), map(len, []), filter(None, []), reversed([]), enumerate([]), (i for i in []))])
total, iterator = 0, iter(range(100))
while (value := next(iterator, None)) is not None:
    if value % 2:
        continue
    if value > 10:
        break
    total += value
print(total, next(iterator))
nested = [[1, 2], [3], []]
flat = []
for inner in map(iter, nested):
    flat.extend(inner)
print(flat, list(map(list, zip(*[[1, 2], [3, 4]]))), list(zip(range(2), map(str, range(2)), (c for c in "ab"))))
try:
    set_changed = {1, 2}
    for v in set_changed:
        set_changed.add(v + 10)
except RuntimeError as error:
    print(error)
print(tuple(zip("ab", range(1, 3)))[1], dict(enumerate("xy")), sum(x * y for x, y in zip([1, 2, 3], [4, 5, 6])), all(a <= b for a, b in zip([1, 2], [2, 2])))
