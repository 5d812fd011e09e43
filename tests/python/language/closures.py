def make_counter(start=0):
    count = start

    def increment(step=1):
        nonlocal count
        count += step
        return count

    def reset():
        nonlocal count
        count = start

    return increment, reset


inc, reset = make_counter()
other, _ = make_counter(100)
print(inc(), inc(), inc(5), other(), inc())
reset()
print(inc(), other())


def multiplier(n):
    return lambda x: x * n


double, triple = multiplier(2), multiplier(3)
print(double(5), triple(5), [multiplier(i)(10) for i in range(3)])
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])
print([f() for f in [lambda i=i: i for i in range(3)]])


def compose(*functions):
    def run(value):
        for f in functions:
            value = f(value)
        return value
    return run


print(compose(double, str, lambda s: s + "!")(4))


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
        inner()
        return x

    before = x
    return before, middle(), x


print(outer())


def shadow():
    x = 1

    def inner():
        x = 2
        return x
    return inner(), x


print(shadow())


def logged(func):
    def wrapper(*args, **kwargs):
        result = func(*args, **kwargs)
        print(f"{func.__name__}{args}{kwargs} -> {result}")
        return result
    return wrapper


@logged
def add(a, b=1):
    return a + b


def repeat(times):
    def decorator(func):
        def wrapper(*args):
            return [func(*args) for _ in range(times)]
        return wrapper
    return decorator


@repeat(2)
@logged
def hello(name):
    return "hi " + name


add(1)
add(2, b=3)
print(hello("bob"), add.__name__)


def later():
    def use():
        return value
    value = "assigned after the def"
    return use()


def too_early():
    def use():
        return value
    result = use()
    value = 1
    return result


print(later())
try:
    too_early()
except NameError as error:
    print(type(error).__name__, error)


def accumulate():
    total = [0]

    def add(n):
        total[0] += n
        return total[0]
    return add


acc = accumulate()
acc(5)
print(acc(6))
