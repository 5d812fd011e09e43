stock = {"pear": 4, "apple": 10, "fig": 0}
for name in sorted(stock):
    print(name, stock[name])
for name, n in sorted(stock.items(), key=lambda item: item[1], reverse=True):
    print(f"{name:>6}: {'*' * n}")
print(max(stock.items(), key=lambda kv: kv[1]), min(stock, key=stock.get), sorted(stock.values()), sum(stock.values()) / len(stock))
print({k: v for k, v in sorted(stock.items())}, dict(sorted(stock.items(), key=lambda kv: kv[1])), {v: k for k, v in stock.items()})
print(list(stock.items())[0], list(stock)[-1], next(iter(stock)), [*stock.values()], len(stock.keys()), tuple(stock))
print("apple" in stock.keys(), 10 in stock.values(), ("fig", 0) in stock.items(), stock.items() == dict(stock).items(), stock.keys() == {"fig", "pear", "apple"})
for i, (k, v) in enumerate(stock.items()):
    stock[k] = v + i
print(stock)
deep = {"a": {"b": {"c": 1}}}
deep["a"]["b"]["d"] = [1, {"e": 2}]
print(deep["a"]["b"]["d"][1]["e"], deep, deep.get("x", {}).get("y", "none"))
merged = {}
for part in ({"x": 1}, {"y": 2}, {"x": 3}):
    merged.update(part)
print(merged, {**merged, "x": 0}, merged | {"z": 9}, merged == {"y": 2, "x": 3})
if merged and not {}:
    print("truthy")
table = {(r, c): r * c for r in range(1, 4) for c in range(1, 4)}
print(table[2, 3], table[(3, 3)], sum(table.values()), (4, 4) in table, len(table))
menu = {"start": lambda: "started", "stop": lambda: "stopped"}
print(menu["start"](), menu.get("bad", lambda: "unknown")(), [f() for f in menu.values()])
inverse = {}
for k, v in {"a": 1, "b": 2, "c": 1}.items():
    inverse.setdefault(v, []).append(k)
print(inverse, {k: len(v) for k, v in inverse.items()})
old = {"b": 1, "a": 2}
old["b"] = 5
old["c"] = old.pop("a")
print(old, list(reversed(list(old))), str(old), repr(old) == str(old), dict.fromkeys(["k1", "k2"], []), {}.get("k") is None)
print({1: "a"} == {1.0: "a"}, {True: "x"}, {"k": None}["k"], {"a": 1, "a": 2}, {None: 1}[None], {(): "empty"}[()])
votes = "ann bob ann cy bob ann".split()
tally = {}
for vote in votes:
    tally[vote] = tally.get(vote, 0) + 1
winner, count = max(tally.items(), key=lambda kv: kv[1])
print(f"{winner} wins with {count}/{len(votes)} ({count / len(votes):.1%})", tally)
