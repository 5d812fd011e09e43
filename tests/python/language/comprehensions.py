print([x * x for x in range(6)], [x for x in range(10) if x % 2], [x if x % 2 else -x for x in range(5)])
print([(x, y) for x in range(3) for y in range(x)], [x + y for x in "ab" for y in "12"])
print([x for x in range(30) if x % 2 == 0 if x % 3 == 0], [[c * 2 for c in row] for row in ("ab", "cd")])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [n for row in matrix for n in row], [sum(row) for row in matrix])
print({x: x ** 2 for x in range(4)}, {k.upper(): v for k, v in {"a": 1}.items()}, {len(w) for w in ("a", "bb", "cc")})
print({x: [y for y in range(x)] for x in range(3)}, [a for a, b in [(1, 2), (3, 4)]], [f"{n:02}" for n in (1, 22)])
x = "outer"
squares = [x for x in range(3)]
print(x, squares)
print([word.strip().title() for word in " ann, bob ,cy".split(",")])
print([i for i, ch in enumerate("banana") if ch == "a"], [a * b for a, b in zip([1, 2], [3, 4])])
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [(lambda j=i: j)() for i in range(3)])


class Box:
    sizes = [1, 2]
    doubled = [s * 2 for s in sizes]


print(Box.doubled)


def outer(limit):
    factor = 3
    return [n * factor for n in range(limit) if n * factor < limit + 2]


print(outer(4), [*range(3), *"ab"], [y := 5, y + 1], y)
print([n for n in [1, 2, 3, 4] if (half := n / 2) > 1], half)
primes = [n for n in range(2, 30) if all(n % d for d in range(2, n))]
print(primes)
print([first for first, *_ in ["abc", "de"]], [None for _ in range(2)], [[]  for _ in range(2)], {(): 1 for _ in ()})
