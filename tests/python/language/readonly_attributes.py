class Whole(int):
    pass


for value, name in ((5, "imag"), (True, "real"), (2.5, "real"), (Whole(3), "numerator"), (range(3), "start"), (slice(1), "stop")):
    for action in (lambda: setattr(value, name, 3), lambda: delattr(value, name)):
        try:
            print(action())
        except AttributeError as e:
            print(type(value).__name__, name, e)
print({}.pop([1], "nothing"))
for key in ("a", [1]):
    try:
        {}.pop(key)
    except KeyError as e:
        print(repr(e))
    try:
        {"b": 1}.pop(key)
    except (KeyError, TypeError) as e:
        print(repr(e))
