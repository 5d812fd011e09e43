class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __truediv__(self, k):
        return Vector(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return Vector(self.x // k, self.y // k)

    def __mod__(self, k):
        return Vector(self.x % k, self.y % k)

    def __pow__(self, k):
        return Vector(self.x ** k, self.y ** k)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __pos__(self):
        return self

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return bool(self.x or self.y)

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __and__(self, other):
        return "and"

    def __lshift__(self, other):
        return f"shift {other}"

    def __invert__(self):
        return Vector(self.y, self.x)

    def __int__(self):
        return int(self.x)

    def __float__(self):
        return float(self.y)

    def __index__(self):
        return self.x


a, b = Vector(1, 2), Vector(3, 4)
print(a + b, b - a, a * 3, 3 * a, b / 2, b // 2, b % 2, b ** 2, -a, +a, abs(b), a @ b, a & b, a << 5, ~a)
print(a == Vector(1, 2), a != b, a == 5, a != 5, bool(Vector(0, 0)), not a, sum([a, b]), hash(a) == hash(Vector(1, 2)))
c = a
c += b
print(a, c is a, int(b), float(b), [10, 20, 30, 40, 50][b], bin(b))
for bad in (lambda: a + 1, lambda: 1 - a, lambda: a < b, lambda: a | b, lambda: [a] + a):
    try:
        print(bad())
    except TypeError as error:
        print(error)


class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.parts <= other.parts

    def __eq__(self, other):
        return self.parts == other.parts


v, w = Version("1.2.10"), Version("1.3")
print(v < w, v > w, v <= w, v >= w, v == w, v != w, max(v, w).parts, sorted([w, v])[0].parts)
try:
    hash(v)
except TypeError as error:
    print(error)
try:
    print(v < 5)
except AttributeError as error:
    print(error)
print(v.__lt__(w), (1).__class__.__name__, Vector.__add__(a, b))
