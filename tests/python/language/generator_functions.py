def countdown(n):
    print("starting")
    while n > 0:
        yield n
        n -= 1
    print("done")


for value in countdown(3):
    print(value)
gen = countdown(2)
print("nothing yet")
print(next(gen), next(gen), next(gen, "over"))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


print(list(take(8, fibonacci())), sum(take(5, fibonacci())))


def walk(tree):
    for item in tree:
        if isinstance(item, list):
            yield from walk(item)
        else:
            yield item


def both():
    yield from "ab"
    yield from range(2)
    return "ignored"


print(list(walk([1, [2, [3], 4], []])), list(both()), *both())


def guarded():
    try:
        yield 1
        yield 1 / 0
    except ZeroDivisionError:
        yield "handled"
    finally:
        print("clean up")


print(list(guarded()))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Tree(2, Tree(1), Tree(3))), 3 in Tree(3), max(Tree(1, None, Tree(9))))
a, b, *c = take(4, fibonacci())
print(a, b, c, [x for x in countdown(1)], dict(zip("ab", fibonacci())))
try:
    next(take(0, []))
except StopIteration:
    print("empty")
