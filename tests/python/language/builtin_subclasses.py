class Default(dict):
    def __missing__(self, key):
        self[key] = []
        return self[key]


d = Default()
d["a"].append(1)
d["a"].append(2)
print(d, len(d), "b" in d, d.get("b"))


class Meter(float):
    pass


class Upper(str):
    def shout(self):
        return self.upper() + "!"


class Level(int):
    def next(self):
        return Level(self + 1)


print(Meter(2.5) + 1, Upper("hey").shout(), Upper("a") == "a", Level(3).next().next(), isinstance(Level(1), int), type(Level(1).next()).__name__)
