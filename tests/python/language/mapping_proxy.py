import types

table = {"a": 1}
view = types.MappingProxyType(table)
table["b"] = 2
print(view, repr(view), view["b"], len(view), list(view.items()), view == table, view | {"c": 3}, "a" in view, {**view})
for change in (lambda: view.__setitem__("x", 1), lambda: view.clear(), lambda: types.MappingProxyType([1])):
    try:
        change()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:
    view["x"] = 1
except TypeError as e:
    print(e)
try:
    del view["a"]
except TypeError as e:
    print(e)
