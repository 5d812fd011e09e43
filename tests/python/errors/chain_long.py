def a():
    raise KeyError("first")


def b():
    try:
        a()
    except KeyError:
        raise TypeError("second")


def c():
    try:
        b()
    except TypeError as error:
        raise RuntimeError("third") from error
    finally:
        print("cleaning up")


c()
