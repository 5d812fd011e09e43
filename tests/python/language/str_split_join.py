print("a b  c".split(), "a b  c".split(" "), "  a b ".split(), "".split(), "".split(","))
print("a,b,,c".split(","), "a,b,c".split(",", 1), "a--b--c".split("--"), ",".split(","))
print("a b c d".split(None, 2), "a b c d".rsplit(None, 1), "a,b,c".rsplit(",", 1), "a b c".rsplit())
print("  x  y  ".split(maxsplit=1), "k=v=w".split("=", maxsplit=1))
print("one\ntwo\r\nthree\n".splitlines(), "one\ntwo\n".splitlines(True), "".splitlines(), "a\n\nb".splitlines())
print("one\ntwo\n".split("\n"))
print(", ".join(["a", "b", "c"]), "".join(["x"]), "-".join("abc"), repr(",".join([])))
print(" ".join(str(n) for n in range(5)), "+".join(map(str, (1, 2))))
print("/".join({"k1": 1, "k2": 2}), "|".join(("t", "u")))
try:
    ",".join([1, 2])
except TypeError as error:
    print(error)
try:
    "abc".split("")
except ValueError as error:
    print(error)
line = "name: Ada ; age: 36 ; job: engineer"
record = {}
for part in line.split(";"):
    key, value = part.split(":")
    record[key.strip()] = value.strip()
print(record)
print(" ".join(word[::-1] for word in "live on time".split()))
print(" ".join(reversed("one two three".split())))
