# Whole numbers are exact, and division rounds towards minus infinity.
pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (-6, 3), (0, 5), (0, -5)]
for a, b in pairs:
    print(a, b, "->", a // b, a % b, divmod(a, b), a / b)

print(2 + 3 * 4 - 5)
print((2 + 3) * (4 - 5))
print(2 ** 10, 2 ** 3 ** 2, (-2) ** 3, -2 ** 2, 2 ** -1)
print(10 - 2 - 3, 100 // 7 // 2, 2 - -3, +5, --5)
print(17 / 5, 4 / 2, 1 / 3)
print(abs(-7), abs(7), -abs(-7))
print(pow(2, 5), pow(2, 5, 7), pow(3, -1, 11))
print(int(True) + 1, True + True, True * 10, False - 1, -True)
print(1_000_000, 0x1F, 0o17, 0b1010)
for a, b in pairs:
    assert a == (a // b) * b + a % b
print(0 * -5, -6 % 3, -0)
