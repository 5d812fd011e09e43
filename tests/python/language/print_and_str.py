print()
print("a", 1, 2.5, None, True, [1, "b"], sep=", ", end="!\n")
print("no newline", end="")
print(" joined")
print(1, 2, 3, sep="")
print("a", "b", sep="\n", end="\n\n")
print("sep none", 1, sep=None, end=None)
print([1, "two", 3.0, None, True, (4,), {"k": [5]}, {6}, range(2)])
print((), [], {}, set(), "", [""], [[]], [()], {"": ""})
print(str([1, "a"]), repr("a"), str("a"), str(None), repr(None), str(True), str(1.50))
nested = {"list": [1, [2, (3, "x")]], "dict": {"inner": {1: "one"}}, "text": 'mix \' and "'}
print(nested)
loop = [1]
loop.append({"self": loop})
print(loop, len(str(loop)))
print(print, len, type, int, ValueError, print("inner"))


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


both = Both()
print(both, [both], (both,), {both: both}, str(both), repr(both), f"{both} {both!r} {[both]}", "%s %r" % (both, both), "{} {!r}".format(both, both))
print(OnlyRepr(), [OnlyRepr()], str(OnlyRepr()), OnlyStr(), type(OnlyStr()), OnlyStr)
print("Total: " + str(5) + ", " + str(2.0) + " " + str([1]))
print("multi", "line", "end", flush=True)
print(*range(5), sep=" < ")
print(*[], sep="x")
print(*["a"], *"bc", 1)
print("tab\tsep", "new\nline", "back\\slash", 'quote"s')
print("x" * 3, "-" * 10, "ab" "cd")
print(1_000, 1e3, 0xff, True + 1, -0.0, 1e-5, 10 ** 25)
print("%s" % [1], "{}".format((1,)), f"{ {'a': 1} }")
print(Ellipsis, ..., NotImplemented)


class Bad:
    def __str__(self):
        return 5


try:
    print(Bad())
except TypeError as error:
    print(error)
