class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def introduce(self):
        return f"I am {self.name}, I say {self.speak()} on {self.legs} legs"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)

    def speak(self):
        return "Woof"


class Puppy(Dog):
    def speak(self):
        return super().speak().lower() + "!"


class Bird(Animal):
    legs = 2

    def speak(self):
        return "Tweet" if self.legs == 2 else Animal.speak(self)


zoo = [Animal("Thing"), Dog("Rex", ["sit"]), Puppy("Bit"), Bird("Tweety")]
for animal in zoo:
    print(animal, animal.introduce(), isinstance(animal, Dog), isinstance(animal, (Bird, Dog)))
print(issubclass(Puppy, Animal), issubclass(Animal, Dog), issubclass(Dog, Dog), issubclass(Puppy, object), type(zoo[2]).__name__)
print([c.__name__ for c in Puppy.__mro__], Dog.__bases__ == (Animal,), zoo)


class Swimmer:
    def move(self):
        return "swim"

    def who(self):
        return "Swimmer"


class Flyer:
    def move(self):
        return "fly"

    def up(self):
        return "up"


class Duck(Swimmer, Flyer):
    def who(self):
        return "Duck+" + super().who()


d = Duck()
print(d.move(), d.up(), d.who(), [c.__name__ for c in Duck.__mro__])


class Base:
    def __init__(self):
        print("Base", end=" ")


class Left(Base):
    def __init__(self):
        print("Left", end=" ")
        super().__init__()


class Right(Base):
    def __init__(self):
        print("Right", end=" ")
        super().__init__()


class Bottom(Left, Right):
    def __init__(self):
        print("Bottom", end=" ")
        super().__init__()
        print()


Bottom()


class Shape:
    def area(self):
        raise NotImplementedError("area is missing")

    def __lt__(self, other):
        return self.area() < other.area()


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    pass


print(sorted([Square(3), Square(2)])[0].side)
try:
    Circle().area()
except NotImplementedError as error:
    print("NotImplementedError", error)
try:
    super().x
except RuntimeError as error:
    print(error)


class Child(Animal):
    def __init__(self):
        pass


try:
    Child().introduce()
except AttributeError as error:
    print(error)
