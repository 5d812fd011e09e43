def factorial(n):
    """n!"""
    return 1 if n <= 1 else n * factorial(n - 1)


def flatten(items):
    flat = []
    for item in items:
        if isinstance(item, list):
            flat += flatten(item)
        else:
            flat.append(item)
    return flat


def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + subset for subset in rest]


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def binary(n):
    return str(n) if n < 2 else binary(n // 2) + str(n % 2)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def forever(n):
    return forever(n + 1)


def memo_fib(n, memo={}):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else memo_fib(n - 1) + memo_fib(n - 2)
    return memo[n]


print(factorial(10), factorial(25), flatten([1, [2, [3, [4, []]], 5]]))
print(power_set([1, 2, 3]), is_even(10), is_odd(7), ackermann(2, 3), binary(37), depth(500), memo_fib(60))
try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__, error)
tree = {"value": 1, "children": [{"value": 2, "children": []}, {"value": 3, "children": [{"value": 4, "children": []}]}]}


def show(node, indent=0):
    print(" " * indent + str(node["value"]))
    for child in node["children"]:
        show(child, indent + 2)


show(tree)
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
print(fact(5))
