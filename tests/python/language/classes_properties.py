class Temperature:
    count = 0
    scale = "C"

    def __init__(self, celsius=0.0):
        self.celsius = celsius
        Temperature.count += 1

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._celsius = 0

    @classmethod
    def from_fahrenheit(cls, value):
        t = cls()
        t.fahrenheit = value
        return t

    @classmethod
    def how_many(cls):
        return f"{cls.__name__}: {cls.count}"

    @staticmethod
    def is_hot(celsius):
        return celsius > 30


class Kelvin(Temperature):
    scale = "K"


t = Temperature(25)
print(t.celsius, t.fahrenheit, Temperature.is_hot(31), t.is_hot(5), Temperature.how_many())
t.celsius += 10
t.fahrenheit = 212
print(t.celsius, t._celsius, t.__dict__)
u = Temperature.from_fahrenheit(50)
k = Kelvin.from_fahrenheit(32)
print(u.celsius, type(k).__name__, k.celsius, Kelvin.how_many(), k.scale, t.how_many())
for change in (lambda: setattr(t, "celsius", -300), lambda: Temperature(-1000)):
    try:
        change()
    except ValueError as error:
        print(error)
del t.celsius
print(t.celsius)


class Circle:
    def __init__(self, r):
        self.__r = r
        self._area = None

    @property
    def area(self):
        if self._area is None:
            print("computing")
            self._area = 3 * self.__r ** 2
        return self._area

    def __secret(self):
        return "hidden"

    def reveal(self):
        return self.__secret()


c = Circle(2)
print(c.area, c.area, c.reveal(), c._Circle__r)
for bad in (lambda: c.__r, lambda: setattr(c, "area", 5), lambda: c.__secret(), lambda: delattr(c, "area")):
    try:
        bad()
    except AttributeError as error:
        print(error)


class Flexible:
    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: name[4:]
        raise AttributeError(f"no {name}")


f = Flexible()
f.real = 1
print(f.real, f.get_color(), hasattr(f, "other"))


class Plain:
    x = 5

    def method(self):
        return self


p = Plain()
print(p.method() is p, Plain.method(p) is p, Plain.x, callable(p.method), callable(p))
p.x = 6
del p.x
print(p.x)
