s = {3, 1, 2, 3, 1}
print(s, len(s), 2 in s, 9 not in s, set(), type({}).__name__, {1} == {1, 1})
s.add(4)
s.add(1)
s.discard(9)
s.discard(3)
s.remove(1)
print(s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b), a.union([9], (8,)))
print({1, 2} <= a, {1, 2} < {1, 2}, a >= {4}, a > b, a.issubset(range(9)), a.issuperset({1}), a.isdisjoint({7}), a != b)
a |= {6}
a &= {1, 2, 6}
a -= {1}
print(a)
a ^= {2, 7}
a.update([8], {9})
print(a)
a.intersection_update({6, 8, 0})
a.difference_update([8])
print(a)
fruits = {"pear", "fig", "apple"}
print(sorted(fruits), len(fruits), "fig" in fruits, sorted(set("banana")), sorted(fruits | {"kiwi"}, key=len, reverse=True)[-1])
print({x % 3 for x in range(10)}, {n * n for n in (-2, -1, 1, 2)}, set([1, 2, 2]), sum({1, 2, 3}), max({4, 9}))
one = {42}
print(one.pop(), one, bool(one))
for action in ("pop", "remove"):
    try:
        set().pop() if action == "pop" else {1}.remove(7)
    except KeyError as error:
        print(action, error)
frozen = frozenset([1, 2, 2])
print(frozen, len(frozen), frozen | {3}, {frozen: "key"}[frozenset({2, 1})], frozen == {1, 2}, frozenset())
try:
    {[1]}
except TypeError as error:
    print(error)
copy = b.copy()
copy.clear()
print(b, copy, list({1, 2}), tuple({5}))
numbers = [5, 3, 5, 1, 3]
seen = set()
unique = [n for n in numbers if not (n in seen or seen.add(n))]
print(unique, sorted(set(numbers)))
