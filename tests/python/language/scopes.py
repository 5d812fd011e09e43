counter = 0
names = []
limit = 3


def increment():
    global counter
    counter += 1


def add(name):
    names.append(name)


def local_only():
    counter = 99
    return counter


def create():
    global created
    created = "made in a function"


for _ in range(limit):
    increment()
add("x")
print(counter, names, local_only(), counter)
create()
print(created)


def unbound():
    print(counter)
    counter = 5


try:
    unbound()
except UnboundLocalError as error:
    print(type(error).__name__, error)


def branch(flag):
    if flag:
        value = "set"
    return value


print(branch(True))
try:
    branch(False)
except UnboundLocalError as error:
    print(error, isinstance(error, NameError))


def removed():
    x = 1
    del x
    return x


try:
    removed()
except UnboundLocalError as error:
    print(error)
try:
    missing
except NameError as error:
    print(error)
for leaked in range(3):
    inside = leaked * 2
print(leaked, inside)


class Config:
    debug = False
    level = 1
    doubled = level * 2

    def show(self):
        return level


level = "global level"
print(Config.doubled, Config().show())
x = 1
del x
try:
    print(x)
except NameError as error:
    print(error)
max_value = max(1, 2)


def shadow_builtin():
    max = lambda *a: "mine"
    return max(1, 2)


print(shadow_builtin(), max(1, 2))


def outer():
    global counter
    counter = 10

    def inner():
        return counter
    return inner()


print(outer(), counter)


def defined_later():
    return helper()


def helper():
    return "helper"


print(defined_later())
list_of = list
print(list_of("ab"), __name__)
if counter > 5: print("one line"); counter = 0
print(counter)
