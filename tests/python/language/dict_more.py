mixed = {1: "int", "1": "str", (1, 2): "tuple", None: "none", 2.5: "float", True: "bool replaces int"}
print(mixed, mixed[1], mixed[1.0])
inventory = {"fruit": {"apple": 3, "pear": 0}, "tools": ["saw"]}
inventory["fruit"]["apple"] += 2
inventory["tools"].append("axe")
print(inventory, inventory["fruit"]["apple"])
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts, key=lambda c: (-counts[c], c)))
groups = {}
for word in "apple avocado bean beet cherry".split():
    groups.setdefault(word[0], []).append(word)
print(groups)
print({v: k for k, v in counts.items()}, {k for k in counts} == set("misp"))
keys = counts.keys()
counts["new"] = 1
print(keys, len(keys), "new" in keys, ("new", 1) in counts.items(), 4 in counts.values())
print({"a": 1, "b": 2}.keys() & {"b", "c"}, sorted({"a": 1}.keys() | {"z"}), {"a": 1}.items() - {("a", 1)})
d = {"x": 1}
d["self"] = d
print(d)
try:
    for key in counts:
        counts[key + "!"] = 0
except RuntimeError as error:
    print(type(error).__name__, error)
for key in list(counts):
    if len(key) > 1:
        del counts[key]
print(counts, list(reversed(counts)), list(reversed(counts.items()))[0])
d = {}
d |= {"p": 1}
d["q"], d["r"] = 2, 3
print(d, bool(d), bool({}), any(d), all(d.values()), sum(d.values()), min(d), max(d.values()))
a, b, *c = d
print(a, b, c, [*d], *d)
memo = {}
for n in range(5):
    memo[n] = n if n < 2 else memo[n - 1] + memo[n - 2]
print(memo)
