names, scores = ["ann", "bob", "cy"], [3, 1]
print(list(enumerate(names)), list(enumerate(names, 1)), list(zip(names, scores)), list(zip()), list(zip("ab", range(9), [True, False])))
print(list(map(str.upper, names)), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(int, "123")), list(map(len, names)))
print(list(filter(None, [0, 1, "", "x", None])), list(filter(lambda n: n % 2, range(6))), list(filter(str.isdigit, "a1b2")))
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))))
keys, values = zip(*[("a", 1), ("b", 2)])
print(keys, values)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)
it = iter([1, 2])
print(next(it), next(it), next(it, "done"))
try:
    next(it)
except StopIteration as stop:
    print("StopIteration", stop.args)
it = iter("abc")
print(next(it), list(it), list(it))
for a, b in zip(names, names[1:]):
    print(a, b, sep="->")
numbers = iter([1, 2, 3, 4])
print(list(zip(numbers, numbers)))
for i, (name, score) in enumerate(zip(names, scores), start=10):
    print(i, name, score)
print(sum(map(lambda x: x * x, filter(lambda x: x > 1, [1, 2, 3]))), dict(zip("ab", [1, 2])), max(map(abs, [-7, 3])))
m = map(print, "xy")
print("before")
print(list(m))
for bad in (5, None, 3.5):
    try:
        for _ in bad:
            pass
    except TypeError as error:
        print(error)
print(any(["", 0, 3]), all(["a", 1]), any([]), all([]), any("a" == c for c in "cba"))
lines = iter(["one", "two", "", "three"])
print(list(iter(lambda: next(lines), "")))
