import functools


class Money(int):
    def __add__(self, other):
        return Money(super().__add__(other))

    def __radd__(self, other):
        return Money(super().__radd__(other))

    def __repr__(self):
        return f"Money({int(self)})"


class Bag(list):
    def __iadd__(self, other):
        print("more", other)
        return super().__iadd__(other)

    def __imul__(self, n):
        return super().__imul__(n)


class Options(dict):
    def __ior__(self, other):
        print("update", other)
        return super().__ior__(other)


class Tags(set):
    def __iand__(self, other):
        return super().__iand__(other)

    def __rsub__(self, other):
        return ("rsub", super().__rsub__(other))


class Three:
    def __index__(self):
        return 3


print(Money(2) + 3, 4 + Money(1), sum([Money(1), Money(2)]), (5).__radd__(3), (7).__rsub__(10), (2).__rpow__(5))
bag = Bag([1])
bag += [2]
bag *= 2
print(bag, bag.__rmul__(2), list(bag.__reversed__()), [1].__iadd__("ab"))
options = Options(a=1)
options |= {"b": 2}
print(options, {"x": 1}.__ror__({"y": 2}), {"x": 1}.__or__(5))
tags = Tags("abc")
tags &= {"a", "c"}
print(sorted(tags), {"a", "z"} - tags, {1}.__sub__([1]))
print((5).__index__(), (5.7).__int__(), (5.2).__ceil__(), (-5.2).__floor__(), (5).__float__(), (5).__invert__(), True.__index__())
print((7).__divmod__(2), (2).__rdivmod__(7), (2.5).__round__(), (2567).__round__(-2), (5).__add__(2.5), (5.0).__add__(2))
print("ab" * Three(), Three() * [0], (1,) * Three(), [].__hash__)
items = [1, 2]
items *= Three()
print(items, functools.reduce(int.__add__, [1, 2, 3]), [].__class__.__hash__ is None)
