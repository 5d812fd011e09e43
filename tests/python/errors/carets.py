# Which part of a line is to blame: one error after another, each left by its own finally.
def one(data):
    return data["a"]["b"]["c"] + 1


def two(a, b, c):
    return a + b * (c / 0) - a


def three(obj):
    return obj.first.second.third


def four(f):
    return f(1)(2)(3)


def five(x):
    x[0][1] = 5


def six():
    a, b = [1, 2, 3]


def run(steps):
    f, *args = steps.pop()
    try:
        f(*args)
    finally:
        if steps:
            run(steps)


print("start")
run([(six,), (five, [[]]), (four, lambda x: lambda y: y), (three, print), (two, 1, 2, 3), (one, {"a": {"b": {}}})])
