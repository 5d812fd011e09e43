def power(base, exponent=2):
    return base ** exponent


print(power(3), power(3, 3), power(exponent=4, base=2), power(2, exponent=0))


def describe(name, *args, sep="-", **kwargs):
    return name, args, sep, kwargs


print(describe("a"), describe("a", 1, 2), describe("a", 1, sep="+", x=1, y=[2]))
print(describe(*["n", 1, 2], **{"sep": "/", "k": "v"}), describe(*"ab", *(1, 2), z=0, **{"w": 1}))


def only_keywords(*, a, b=2):
    return a, b


def only_positions(a, b=5, /, c=6):
    return a, b, c


print(only_keywords(a=1), only_keywords(b=3, a=0), only_positions(1), only_positions(1, 2, c=3))


def collect(item, bucket=[]):
    bucket.append(item)
    return bucket


print(collect(1), collect(2), collect(3, []), collect(4))


def fresh(item, bucket=None):
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket


print(fresh(1), fresh(2))
default = 10


def early(n=default):
    return n


default = 20
print(early())


def nothing():
    pass


def several():
    return 1, "two", [3]


def bare_return(n):
    if n:
        return
    return "falsy"


print(nothing(), several(), bare_return(1), bare_return(0))
a, (b, c) = 1, several()[:2]
print(a, b, c)


def mutate(numbers, n):
    numbers.append(n)
    numbers = ["rebound"]
    n += 1


numbers, n = [], 5
mutate(numbers, n)
print(numbers, n)
square = power
print(square(5), [f(2) for f in (power, abs, str)], power.__name__, (lambda x, y=2, *z, **k: (x, y, z, k))(1, 3, 4, a=5))
print(sum(*[[1, 2]]), print(end=""), max(*[3, 9, 4]), dict(**{"a": 1}, b=2))
for call in (lambda: power(), lambda: power(1, 2, 3), lambda: power(1, base=2), lambda: power(2, exp=3), lambda: only_keywords(1), lambda: only_keywords(b=1),
             lambda: only_positions(a=1), lambda: describe(), lambda: describe(**{"name": 1}, name=2), lambda: power(*5), lambda: power(**5), lambda: power(**{1: 2})):
    try:
        call()
    except TypeError as error:
        print(error)


def order(x):
    print("eval", x, end="; ")
    return x


print(describe(order(1), *[order(2)], sep=order(3), **{"k": order(4)}))


def typed(a: int, b: "str" = "x", *rest: float, flag: bool = False) -> list:
    """Annotations are not checked."""
    total: int = a
    unused: str
    return [total, b, rest, flag]


print(typed("not an int", 5), typed.__doc__)
