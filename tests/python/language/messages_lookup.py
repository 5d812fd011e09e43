# What Python says about items and attributes that are not there.
class Dog:
    kind = "dog"

    def __init__(self, name):
        self.name = name

    def bark(self):
        return "woof"


d, number, nothing, items, text, pair = Dog("Rex"), 5, None, [1, 2], "abc", (1, 2)
mistakes = [
    lambda: items[5], lambda: items[-3], lambda: (1,)[5], lambda: "a"[5], lambda: {}["k"], lambda: {}[1, 2], lambda: {"a": 1}[None], lambda: range(3)[3],
    lambda: items["a"], lambda: items[1.0], lambda: items[None], lambda: text["a"], lambda: pair["x"], lambda: items[1:"x"],
    lambda: number[0], lambda: nothing[0], lambda: d[0], lambda: {1}.__len__()[0], lambda: print[0], lambda: Dog[0], lambda: d.bark[0],
    lambda: d.age, lambda: d.bark.x, lambda: Dog.nothing, lambda: nothing.x, lambda: items.push(1), lambda: "s".len(), lambda: number.length, lambda: {}.name, lambda: print.x,
    lambda: (1, 2).append(3), lambda: {1: 2}.add(3), lambda: set().append(1), lambda: 1.5.upper(), lambda: True.x, lambda: range(3).pop(), lambda: Dog.bark.x, lambda: super.x,
    lambda: undefined, lambda: undefined.x, lambda: undefined(), lambda: undefined[0],
    lambda: items.pop(7), lambda: [].pop(), lambda: {}.pop("k"), lambda: items.remove(9), lambda: items.index(9), lambda: "abc".index("z"), lambda: (1,).index(4), lambda: {1}.remove(5),
]
for n, mistake in enumerate(mistakes, 1):
    try:
        print(n, "no error:", mistake())
    except Exception as error:
        print(n, type(error).__name__ + ":", error)


def assign(case):
    if case == 1:
        items[7] = 0
    elif case == 2:
        "abc"[0] = "x"
    elif case == 3:
        number.x = 1
    elif case == 4:
        d[0] = 1
    elif case == 5:
        nothing.x = 1
    elif case == 6:
        del items[9]
    elif case == 7:
        del d.age
    elif case == 8:
        {}[[]] = 1
    elif case == 9:
        number[0] = 1
    elif case == 10:
        range(3)[0] = 1
    elif case == 11:
        items[0:1] = 5
    elif case == 12:
        items.size = 3
    elif case == 13:
        del number[0]


for case in range(1, 14):
    try:
        assign(case)
    except Exception as error:
        print(case, type(error).__name__ + ":", error)
