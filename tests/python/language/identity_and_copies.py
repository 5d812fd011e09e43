a = [1, 2]
b = a
c = list(a)
print(a is b, a is c, a == c, id(a) == id(b), id(a) == id(c))
b.append(3)
print(a, c)
x = y = 0
x += 1
print(x, y)
print(None is None, True is True, (a is not None), not (a is None), type(a) is list)
outer = [[1], [2]]
shallow = outer[:]
shallow[0].append("shared")
shallow.append([3])
print(outer, shallow, outer[0] is shallow[0])
deep = [row[:] for row in outer]
deep[0].append("own")
print(outer[0], deep[0])
d = {"k": [1]}
e = dict(d)
e["k"].append(2)
e["new"] = 0
print(d, e)


def reset(items):
    items = []
    return items


def empty(items):
    items.clear()


print(reset(a), a)
empty(a)
print(a, b)
t = (1, [2])
u = t
t[1].append(3)
print(u, t is u)
s = "abc"
r = s
s += "d"
print(r, s)
n = None
print(n is None, n == None, n or "fallback", [n] * 2)
matrix = [[0] * 2] * 2
matrix[0][0] = 1
print(matrix, matrix[0] is matrix[1])
first = second = {"shared": True}
second["shared"] = False
print(first)


class Point:
    def __init__(self, x):
        self.x = x


p = Point(1)
q = p
q.x = 5
print(p.x, p is q, p == Point(5))
objects = [Point(i) for i in range(3)]
chosen = objects[1]
chosen.x = "changed"
print([o.x for o in objects], chosen in objects, objects.index(chosen))
