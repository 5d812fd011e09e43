t = (1, "two", 3.0)
print(t, t[0], t[-1], t[1:], len(t), "two" in t, t.index("two"), t.count(1))
print((), (1,), 1, (1, 2) + (3,), (0,) * 3, ((1, 2), (3, 4))[1][0], tuple([1, 2]), tuple("ab"))
single = 5,
print(single, type(single).__name__)
x, y = 1, 2
x, y = y, x
print(x, y)
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9), ("a", 2) < ("b", 1))
try:
    t[0] = 9
except TypeError as error:
    print(error)
try:
    t.append(1)
except AttributeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
try:
    t[3]
except IndexError as error:
    print(error)
holder = ([], 1)
holder[0].append("inside")
print(holder)
places = {(0, 0): "origin", (1, 2): "point"}
print(places[(1, 2)], places[0, 0], (5, 5) in places)
try:
    {([], 1): "no"}
except TypeError as error:
    print(error)


def min_max(values):
    return min(values), max(values)


low, high = min_max([4, 2, 8])
print(low, high, min_max("hello"))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (1, 7)))
for index, (name, score) in enumerate([("ann", 3), ("bob", 5)]):
    print(index, name, score)
u = t
t += (4,)
print(t, u)
