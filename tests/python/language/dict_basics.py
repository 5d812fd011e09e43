ages = {"tom": 20, "ann": 31}
ages["kim"] = 25
ages["tom"] += 1
print(ages, len(ages), ages["ann"], "kim" in ages, "joe" not in ages)
print(ages.get("joe"), ages.get("joe", 0), ages.get("tom", 0))
print(ages.setdefault("zoe", 40), ages.setdefault("tom", 99), ages)
print(ages.pop("zoe"), ages.pop("nobody", "none"), ages.popitem(), ages)
print(ages.keys(), ages.values(), ages.items())
print(list(ages), list(ages.values()), sorted(ages), sorted(ages.items(), key=lambda kv: kv[1]))
for name in ages:
    print(name, end=" ")
for name, age in ages.items():
    print(f"{name}={age}", end=" ")
print()
ages.update({"tom": 1, "new": 2})
ages.update(extra=3)
ages.update([("pair", 4)])
print(ages)
del ages["tom"]
ages["tom"] = 0
print(ages, {} == dict(), {"a": 1, "b": 2} == {"b": 2, "a": 1})
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict(zip("pq", range(2))), dict({"k": 1}, z=2), dict.fromkeys("ab", 0), dict.fromkeys([1]))
copy = ages.copy()
copy.clear()
print(len(ages), copy)
print({"a": 1} | {"b": 2, "a": 3}, {**ages, "last": 1})
for broken in ("get", "del", "pop", "popitem"):
    try:
        if broken == "get":
            ages["joe"]
        elif broken == "del":
            del ages["joe"]
        elif broken == "pop":
            ages.pop("joe")
        else:
            {}.popitem()
    except KeyError as error:
        print(broken, error, repr(error), error.args)
try:
    {[1]: 2}
except TypeError as error:
    print(error)
