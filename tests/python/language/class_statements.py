class Weekday:
    NAMES = ["Mon", "Tue"]
    count = len(NAMES)
    lookup = {name: index for index, name in enumerate(NAMES)}
    for short in NAMES:
        last = short + "day"
    if count > 1:
        plural = True

    class Inner:
        value = 7

    def get(self, index=count - 1):
        return self.NAMES[index]

    alias = get
    square = lambda self, n: n * n


w = Weekday()
print(w.get(), w.alias(0), w.square(4), Weekday.lookup, Weekday.last, w.short, Weekday.plural, w.Inner.value, Weekday.Inner().value)


def make(kind):
    class Local:
        name = kind

        def __repr__(self):
            return f"<{kind}>"
    return Local


A, B = make("a"), make("b")
print(A(), B(), A is B, A.name, A.__name__, A.__qualname__, isinstance(A(), B))


class Point:
    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def __iter__(self):
        return iter((self.x, self.y))

    def moved(self, dx=0, dy=0):
        return type(self)(self.x + dx, self.y + dy)

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return tuple(self) == tuple(other)

    def __repr__(self):
        return "{}(x={}, y={})".format(self.__class__.__name__, self.x, self.y)

    def __getitem__(self, key):
        return {"x": self.x, 0: self.x, "y": self.y, 1: self.y}[key]

    def __len__(self):
        return 2


class Point3(Point):
    pass


p = Point(1, 2)
x, y = p
print(p, x, y, p.moved(dx=5), Point3(1).moved(dy=1), p == Point(1, 2), p == (1, 2), p != Point(), [*p], p["x"], p[1], len(p), list(p), max(p), sum(p))
print(p in [Point(1, 2)], [Point(3), p].index(Point(1, 2)), [p, Point(1, 2)].count(p), {"p": p}, dict(p=p))


class Registry:
    known = {}

    @classmethod
    def register(cls, item):
        cls.known[item.__name__] = item
        return item


@Registry.register
class Plugin:
    pass


@Registry.register
def helper():
    """Help."""
    return "helped"


print(sorted(Registry.known), Registry.known["helper"](), helper.__doc__)


class Chain:
    def __init__(self):
        self.steps = []

    def __getattr__(self, name):
        self.steps.append(name)
        return self

    def __call__(self, *args):
        self.steps[-1] += str(args)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.steps.append("closed")


with Chain() as chain:
    chain.select("a", 1).where.limit(5)
print(".".join(chain.steps))
