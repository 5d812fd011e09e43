print(range(5), range(1, 5), range(0, 10, 2), list(range(5, 0, -1)), list(range(3, 3)), list(range(5, 1)), range(0))
r = range(2, 20, 3)
print(len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, "5" in r, 5.0 in r, list(r))
print(r.start, r.stop, r.step, r.index(8), r.count(8), r == range(2, 19, 3), range(0) == range(5, 5))
print(sum(range(101)), max(range(4)), min(range(4, 9)), sorted(range(3), reverse=True), list(reversed(range(4))), bool(range(0)))
for i in range(10, 0, -3):
    print(i, end=" ")
print(i)
for i in range(0):
    print("never")
print(i, len(range(0, 10 ** 12)), 10 ** 11 in range(10 ** 12), range(10)[2:8:2], list(range(-3, 3)))
for bad in ((1, 2, 0), (1.5,), ("3",)):
    try:
        range(*bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    r[10]
except IndexError as error:
    print(error)
n = 3
for i in range(n):
    n = 10
    i += 5
    print(i, end=";")
print(n)
a, b, c = range(3)
print(a, b, c, [*range(3)], tuple(range(2)), repr(range(1, 2)), list(range(True + 1)))
