for text in ["42", "  7 ", "-13", "+5", "1_000", "007", "\n8\t", "", "abc", "3.5", "1__0", "_1", "- 1", "0x10"]:
    try:
        print(repr(text), "->", int(text))
    except ValueError as error:
        print(repr(text), "->", error)

for text in ["3.5", " -2 ", "1e3", "1E-2", ".5", "5.", "inf", "-Infinity", "nan", "1_0.5", "", "x", "1,5", "e5"]:
    try:
        print(repr(text), "->", float(text))
    except ValueError as error:
        print(repr(text), "->", error)

print(int("ff", 16), int("0xff", 16), int("1010", 2), int("-0b11", 2), int("z", 36), int("0x1f", 0), int("17", 8))
print(int(), float(), str(), bool(), list(), tuple(), dict(), set())
print(int(True), float(False), float("1" * 20), int("9" * 25))
for value in (None, [1], "12a"):
    try:
        print(int(value))
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ":", error)
try:
    int("12", 2)
except ValueError as error:
    print(error)
try:
    int(float("inf"))
except OverflowError as error:
    print(error)
try:
    int(float("nan"))
except ValueError as error:
    print(error)
print("12".isdigit() and int("12"), "x".isdigit() or -1)
