print(ord("A"), chr(97), ord("é"), chr(8364), ord("한"), chr(128512))
print(hex(48879), oct(8), bin(5), hex(0))
print(divmod(17, 5), divmod(-17, 5), divmod(17.0, 5))
print(abs(-3), abs(-3.5), abs(0), abs(True))
print(pow(3, 4), pow(3, -1), pow(2.0, 3), pow(10, 20), pow(3, 4, 5))
print(min(3, 1, 2), max(3, 1, 2), min([4, 2, 8]), max("hello"))
print(sum([1, 2, 3]), sum([1, 2, 3], 10), sum(()), sum([[1], [2]], []))
print(bool([]), bool([0]), bool(""), bool(" "), bool({}), bool(None), bool(0), bool(-1), bool("False"))
print(str(12) + "3", int("12") + 3, float("1.5") * 2)
print(type(1), type(1.0), type("a"), type(True), type(None), type([]), type(()), type({}), type(set()))
print(type(1) == int, type(True) is bool, type("x").__name__)
print(isinstance(True, int), isinstance(1, bool), isinstance(1, (str, int)), isinstance("x", str))
print(issubclass(bool, int), issubclass(int, bool), issubclass(KeyError, LookupError))
print(callable(print), callable(len), callable(3), callable(lambda: 0))
print(len("hello"), len([]), len({1: 2}), len(range(5)), len((1,)))
print(hash(5), hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))
print(id(None) == id(None), repr("it's"), ascii("naïve"))
try:
    pow(0, -1)
except ZeroDivisionError as error:
    print(error)
try:
    chr(-1)
except ValueError as error:
    print(error)
try:
    ord("ab")
except TypeError as error:
    print(error)
