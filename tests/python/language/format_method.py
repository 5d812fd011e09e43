print("{} and {}".format("spam", "eggs"))
print("{0} {1} {0}".format("a", "b"))
print("{name} is {age:d}".format(name="Ada", age=36))
print("{0:>6}|{0:<6}|{0:^6}|{1:.2f}|{2:,}".format("ab", 3.14159, 1000000))
print("{0!r} {1!s} {0!r:>6}".format("x", "y"), "{!r:>5}{!s}".format("p", "q"))
print("{{}} {{{}}}".format(1))
print("{0[1]} {1[key]} {2.real}".format([10, 20], {"key": "value"}, 7))
print("{:{}}|{:{w}.{p}f}|{:>{w}}".format("a", 5, 3.14159, "z", w=8, p=2))
print("{:*^20}".format(" title "), "{:+d} {:05d} {:x} {:%}".format(5, 42, 255, 0.5))
point = {"x": 1, "y": 2}
print("{x},{y}".format(**point), "{}-{}".format(*[3, 4]), "{x}".format_map(point))
for template in ("{} {}", "{missing}", "{0} {}", "{2}"):
    try:
        print(template.format("only"))
    except (IndexError, KeyError, ValueError) as error:
        print(type(error).__name__, error)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        if spec == "euro":
            return f"€{self.cents / 100:.2f}"
        return format(self.cents, spec)


print("{:euro} {:>6} {}".format(Money(1250), Money(5), Money(7)), f"{Money(99):euro}")
