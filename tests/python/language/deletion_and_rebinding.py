a, b = [1, 2, 3, 4, 5, 6], {"x": 1, "y": 2, "z": 3}
del a[0], b["x"]
print(a, b)
del a[-1], a[1:3]
print(a, b)
del a[:]
print(a)
c = d = [1]
del c
print(d)


class Box:
    size = 3


box = Box()
box.size = 5
print(box.size, Box.size)
del box.size
print(box.size)
del Box.size
print(hasattr(box, "size"))
for name in ("c", "box.size", "b['q']", "d[9]"):
    try:
        if name == "c":
            del c
        elif name == "box.size":
            del box.size
        elif name == "b['q']":
            del b["q"]
        else:
            del d[9]
    except (NameError, AttributeError, KeyError, IndexError) as error:
        print(name, type(error).__name__, error)
words = ["keep", "drop", "keep", "drop"]
for i in range(len(words) - 1, -1, -1):
    if words[i] == "drop":
        del words[i]
print(words)
scores = {"a": 1, "b": 5, "c": 0}
for key in [k for k, v in scores.items() if v < 2]:
    del scores[key]
print(scores)
grid = [[1, 2, 3], [4, 5, 6]]
for row in grid:
    del row[1]
del grid[0][0]
print(grid)
x = 1
x = "now text"
x = [x]
x = x[0][::-1]
print(x, type(x).__name__)
len_of = len
len = lambda v: 42
print(len("abc"), len_of("abc"))
del len
print(len("abc"))


def local():
    value = 1
    del value
    value = 2
    return value


print(local())
for i in range(2):
    i = i * 10
    print(i)
del i
try:
    i
except NameError as error:
    print(error)
