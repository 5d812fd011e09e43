"""An error four calls deep."""


def outer(n):
    return middle(n) + 1


def middle(n):
    values = [inner(k) for k in range(n)]
    return sum(values)


def inner(k):
    if k == 2:
        raise ValueError("k must not be 2")
    return k * k


if __name__ == "__main__":
    print(outer(2))
    print(outer(5))
