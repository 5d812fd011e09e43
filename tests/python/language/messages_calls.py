# What Python says about calls that do not fit.
class Dog:
    def __init__(self, name):
        self.name = name

    def bark(self, times=1):
        return "woof " * times

    def no_self():
        return "?"

    @staticmethod
    def pure(a):
        return a


class Bare:
    pass


def greet(first, last, *, loud=False):
    return first + last


def strict(a, b, c, *, d, e):
    return a


d, number, text, nothing, items = Dog("Rex"), 5, "text", None, [1]
mistakes = [
    lambda: d(), lambda: number(), lambda: text(), lambda: nothing(), lambda: items(0), lambda: d.name(),
    lambda: Dog(), lambda: Dog(1, 2), lambda: d.bark(1, 2), lambda: d.bark(loud=1), lambda: d.no_self(), lambda: d.pure(), lambda: Dog.bark(), lambda: Bare(1), lambda: Bare(x=1),
    lambda: greet(), lambda: greet("a"), lambda: greet("a", "b", "c"), lambda: greet("a", "b", True, 1), lambda: greet("a", "b", "c", loud=1),
    lambda: greet("a", first="b"), lambda: greet("a", last="b", shout=1), lambda: greet(*"abcd"), lambda: greet(**{"first": "a"}),
    lambda: strict(), lambda: strict(1, 2, 3), lambda: strict(1, 2, 3, d=4), lambda: strict(1), lambda: strict(1, 2, 3, 4, d=1),
    lambda: len(number), lambda: len(nothing), lambda: len(), lambda: len([], []), lambda: int([]), lambda: float("abc"), lambda: float([]), lambda: sum(["a"]), lambda: sum(5), lambda: abs(text),
    lambda: ord("ab"), lambda: round(text), lambda: chr(-1), lambda: int("5", 99), lambda: bin(1.5), lambda: hex("a"), lambda: pow(2),
    lambda: iter(5), lambda: next([]), lambda: list(5), lambda: tuple(None), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: set(5), lambda: {[]: 1}, lambda: [*number], lambda: {**items},
    lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: "a".join(5), lambda: "a".join([1]), lambda: "x".center("y"), lambda: print(1, foo=2), lambda: print(1, sep=5),
    lambda: max(1), lambda: max(), lambda: min([]), lambda: sorted([1, "a"]), lambda: sorted(), lambda: range("a"), lambda: range(), lambda: zip(5), lambda: enumerate(5), lambda: reversed(5), lambda: any(5),
    lambda: hash([]), lambda: hash({}), lambda: {items}, lambda: "abc".replace("a"), lambda: "abc".split(1), lambda: "a".startswith(1), lambda: items.append(), lambda: items.append(1, 2),
    lambda: {}.get(), lambda: "a".upper(1), lambda: "a".find(), lambda: getattr(d, "zzz"), lambda: items.sort(5), lambda: items.insert(1), lambda: list(map(len, [1])), lambda: list(filter(5, [1])), lambda: int("x" * 3),
]
for n, mistake in enumerate(mistakes, 1):
    try:
        print(n, "no error:", mistake())
    except Exception as error:
        print(n, type(error).__name__ + ":", error)
