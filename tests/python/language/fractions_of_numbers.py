import copy
import math
from fractions import Fraction as F

print(F(), F(6, -8), repr(F(3, 4)), F("3/4"), F(" -2.50 "), F("1e-3"), F("7_0/2_1"), F(0.1), F(2.5), F(True), F(F(1, 2), F(3, 4)))
values = [F(1, 2), F(-7, 3), F(4), 2, -3, 0.5, F(0), True]
for a in values:
    for b in values:
        shown = []
        for name, operation in {
            "+": lambda: a + b,
            "-": lambda: a - b,
            "*": lambda: a * b,
            "/": lambda: a / b,
            "//": lambda: a // b,
            "%": lambda: a % b,
            "divmod": lambda: divmod(a, b),
            "**": lambda: a**b if a > 0 else "-",
        }.items():
            try:
                shown.append(f"{name} {operation()!r}")
            except ZeroDivisionError as e:
                shown.append(f"{name} {e}")
            except OverflowError as e:
                shown.append(f"{name} {type(e).__name__}")
        if isinstance(a, F) or isinstance(b, F):
            print(repr(a), repr(b), ", ".join(shown))
            print(a == b, a != b, a < b, a <= b, a > b, a >= b)

half = F(1, 2)
print(half.numerator, half.denominator, half.real, half.imag, half.conjugate(), half.as_integer_ratio())
print(hash(half) == hash(0.5), hash(F(7)) == hash(7), {half: 1}[0.5], half in (0.5,), hash(F(1, 3)), hash(F(-22, 7)))
print([round(F(n, 2)) for n in range(-5, 6)], round(F(22, 7), 3), round(F(1234), -2), repr(round(F(5, 3), 0)))
print([int(F(n, 3)) for n in range(-4, 5)], [math.floor(F(n, 3)) for n in (-4, 4)], [math.ceil(F(n, 3)) for n in (-4, 4)])
print(math.trunc(F(-7, 2)), float(F(1, 3)), float(F(10**400, 10**399)), bool(F(0)), bool(half), abs(F(-1, 2)), -half, +half)
print(F(math.pi).limit_denominator(1000), F("3.1415926535").limit_denominator(), F(1, 3).limit_denominator(5), F.from_float(0.75))
print(sum([F(1, n) for n in range(1, 10)]), sum([F(1, 2), F(1, 3)], F(0)), max(F(1, 3), F(2, 7)), sorted([F(1, 2), 0.3, 1, F(1, 3)]))
print(F(10**30, 3), F(2) ** 100, F(2, 3) ** -3, F(9, 4) ** 0.5, F(4) ** F(1, 2), 2 ** F(3), 4 ** F(1, 2))
print(half < float("inf"), half > float("-inf"), half == float("nan"), half == "1/2", half != None, f"{half} {half!r:>20}")
print(copy.copy(half) is half, copy.deepcopy(half) == half, isinstance(half, F), str(F(8, 4)))


class Price(F):
    pass


print(repr(Price(1, 2)), repr(Price(1, 2) + 1))
for wrong in (
    lambda: F("a"),
    lambda: F("1/0"),
    lambda: F(1, 0),
    lambda: F(None),
    lambda: F(0.5, 2),
    lambda: half + "x",
    lambda: "x" * half,
    lambda: half < "x",
    lambda: F(float("nan")),
    lambda: F(float("inf")),
    lambda: F.from_float("x"),
    lambda: half.limit_denominator(0),
    lambda: F("1.2/3"),
    lambda: F(0) ** -1,
):
    try:
        print(wrong())
    except (ValueError, ZeroDivisionError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
