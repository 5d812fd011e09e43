print(sum(n * n for n in range(5)), max(len(w) for w in ("a", "ccc")), min((abs(n) for n in (-3, 2)), default=0))
print(any(n > 3 for n in [1, 2]), all(n > 0 for n in [1, 2]), any(n for n in ()), all(n for n in ()))
print(", ".join(str(n) for n in range(4)), "".join(c for c in "a1b2" if c.isalpha()))
print(list(n * 2 for n in (1, 2)), tuple(n for n in "ab"), set(n % 2 for n in range(5)), dict((n, n * n) for n in range(3)))
print(sorted((len(w), w) for w in ["bb", "a"]), sum((x + y for x in range(2) for y in range(2)), 100))


def noisy(n):
    print("checking", n)
    return n > 1


print(any(noisy(n) for n in range(5)))
print(all(noisy(n) for n in range(1, -1, -1)))
gen = (n * 10 for n in range(3))
print(next(gen), next(gen), list(gen), list(gen), next(gen, "empty"))
try:
    next(gen)
except StopIteration:
    print("stop")
lazy = (print("made", n) or n for n in range(3))
print("nothing made yet")
for value in lazy:
    if value == 1:
        break
    print("got", value)
print("rest", list(lazy))
evens = (n for n in range(10) if n % 2 == 0)
print(4 in evens, list(evens))
a, b, *c = (n for n in range(5))
print(a, b, c)
total = sum(1 for line in ["x", "", "y"] if line)
print(total, len([1 for _ in "abc"]), *(n for n in range(3)))
