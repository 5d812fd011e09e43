# What Python says about operators on the wrong values.
one, word, items, nothing, table = 1, "a", [1], None, {}
mistakes = [
    lambda: one / 0, lambda: one // 0, lambda: 5 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.5 % 0, lambda: 0 ** -1, lambda: divmod(one, 0), lambda: 1 / 0.0,
    lambda: word + 1, lambda: 1 + word, lambda: word - "b", lambda: items + 2, lambda: 2 + items, lambda: nothing + 1, lambda: word * "b", lambda: word * 1.5,
    lambda: -word, lambda: ~1.5, lambda: +items, lambda: table + {}, lambda: 1 & 1.0, lambda: 1 << -1, lambda: "3" / 2, lambda: (1,) + [2], lambda: "%d" % "x", lambda: 2 ** "x",
    lambda: items * 2.0, lambda: word + nothing, lambda: nothing * 2, lambda: items - items, lambda: {1} + {2}, lambda: table - table, lambda: print + 1,
    lambda: one < word, lambda: nothing > 1, lambda: items >= (1,), lambda: table <= table, lambda: word < 5.0, lambda: [1, "a"] < [1, 2],
    lambda: 3 in one, lambda: 1 in "abc", lambda: "a" in nothing, lambda: items in {1: 2}, lambda: one @ one, lambda: one // word, lambda: one % nothing, lambda: items & items,
]
for number, mistake in enumerate(mistakes, 1):
    try:
        print(number, "no error:", mistake())
    except Exception as error:
        print(number, type(error).__name__ + ":", error)


def augmented(kind):
    x = {"str": "a", "int": 1, "list": [1], "none": None}[kind]
    x += {"str": 1, "int": "a", "list": 5, "none": 1}[kind]


for kind in ("str", "int", "list", "none"):
    try:
        augmented(kind)
    except TypeError as error:
        print(kind, error)
try:
    x = 5
    x -= "1"
except TypeError as error:
    print(error)
