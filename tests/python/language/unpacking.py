a, b = 1, 2
(c, d), e = (3, 4), 5
[f, [g]] = 6, [7]
print(a, b, c, d, e, f, g)
first, *rest = [1, 2, 3, 4]
*init, last = "abc"
head, *middle, tail = range(5)
x, *empty = (9,)
print(first, rest, init, last, head, middle, tail, x, empty)
a, b = b, a
a, b, c = b, a + b, c * 2
print(a, b, c)
i = 0
values = [10, 20, 30]
i, values[i] = 2, 99
print(i, values)
p = q = r = []
p.append(1)
print(q, r, p is r)
m = n = 0
m += 1
print(m, n)
for name, (low, high) in {"t": (1, 2), "p": (3, 4)}.items():
    print(name, low, high)
for k, *vs in [(1, 2, 3), (4,)]:
    print(k, vs)
_, keep, _ = (1, 2, 3)
print(keep)
print(*[1, 2], *"ab", sep="-")
print([*[1], *(2, 3)], (*"ab",), {*[1, 1]}, {**{"a": 1}, **{"a": 2, "b": 3}})


class Thing:
    pass


thing = Thing()
thing.x, thing.y = 1, [2]
thing.y[0], thing.z = "changed", thing.x
print(thing.x, thing.y, thing.z)
for bad in ([1], [1, 2, 3]):
    try:
        a, b = bad
    except ValueError as error:
        print(error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
a = b = c = "chain"
(a), [b] = 1, (2,)
print(a, b, c)
