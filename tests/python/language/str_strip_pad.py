s = "  spaced out \n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print("xxhixx".strip("x"), "xyhiyx".strip("xy"), "xxhixx".lstrip("x"), "xxhixx".rstrip("x"), "abc".strip("z"))
print("www.example.com".strip("cmow."), "...".strip("."), repr("".strip()))
print("[" + "hi".ljust(6) + "]", "[" + "hi".rjust(6) + "]", "[" + "hi".center(6) + "]", "[" + "hi".center(7) + "]")
print("hi".ljust(6, "."), "hi".rjust(6, "."), "hi".center(7, "*"), "abc".center(6, "*"), "hello".center(3))
print("42".zfill(5), "-42".zfill(6), "+7".zfill(4), "abc".zfill(2), "".zfill(3))
print("a\tb".expandtabs(4), "\tx".expandtabs(), "abc\td".expandtabs(2))
print("=" * 20)
print("-" * 0 + "|")
print("ab" * 3, 3 * "xy", "x" * -1 == "")
for name, price in [("Tea", 2.5), ("Coffee", 3.25), ("Water", 1)]:
    print(name.ljust(10, ".") + str(price).rjust(6))
