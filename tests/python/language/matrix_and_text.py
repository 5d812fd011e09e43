def transpose(m):
    return [list(row) for row in zip(*m)]


def show(m):
    for row in m:
        print(" ".join(f"{v:>3}" for v in row))
    print()


def identity(n):
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]


def spiral(m):
    out = []
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out


def life(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


m = [[1, 2, 3], [4, 5, 6]]
show(m)
show(transpose(m))
show(identity(3))
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
cells = {(1, 0), (1, 1), (1, 2)}
for _ in range(3):
    print(sorted(cells))
    cells = life(cells)
triangle = [[1]]
for _ in range(4):
    row = triangle[-1]
    triangle.append([1] + [a + b for a, b in zip(row, row[1:])] + [1])
for row in triangle:
    print(" ".join(map(str, row)).center(15).rstrip())
text = "Was it a car or a cat I saw"
letters = "".join(c for c in text.lower() if c.isalpha())
print(letters == letters[::-1], text[::-1], " ".join(w[::-1] for w in text.split()), text.title().swapcase())


def compress(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += s[i] + (str(j - i) if j - i > 1 else "")
        i = j
    return out


print(compress("aaabccd"), compress(""), ["".join(sorted(w)) for w in ("listen", "silent")])
roman = ""
number = 1994
for value, digits in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
    while number >= value:
        roman += digits
        number -= value
print(roman, sum(int(d) for d in str(2 ** 50)), [f"{n:b}".zfill(4) for n in (3, 10)], int("1010", 2))
