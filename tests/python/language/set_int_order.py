# A set of ints shows CPython's own table order.
print({5, 3, 9, 1})
print({10, 20, 30}, {8, 0}, {0, 8}, {16, 8, 0}, {100, 50, 25})
print({-1, -2, 0, 1}, {7, 15, 23}, {True, 2, 0})
s = set()
for n in (33, 1, 17, 9, 2):
    s.add(n)
    print(s)
s.remove(33)
s.add(65)
print(s, list(s))
print(set(range(12)), {n * 7 for n in range(8)}, {n * n for n in range(10)})
big = set()
for n in range(40, 0, -5):
    big.add(n)
print(big)
print({1, 2, 3} | {100, 200}, {64, 32} & {32, 64, 1}, {1, 9, 17} ^ {9})
print({1.5, 2.0, 3}, {3, "x"} == {"x", 3}, {2 ** 40, 1}, {2 ** 61 - 1, 5})
