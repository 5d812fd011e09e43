a, b = 0b1100, 0b1010
print(a & b, a | b, a ^ b, ~a, a << 2, a >> 2)
print(bin(a & b), bin(a | b), bin(a ^ b))
print(-5 & 3, -5 | 3, -5 ^ 3, -5 >> 1, -1 >> 10, -5 << 3)
print(1 << 31, 1 << 32, 1 << 53, (1 << 32) - 1, (1 << 40) | 1, (1 << 40) & (1 << 40))
print(~0, ~-1, ~(1 << 35))
print(bin(10), bin(-10), oct(64), oct(-8), hex(255), hex(-255), bin(0))
print((255).bit_length(), (0).bit_length(), (-256).bit_length(), (2 ** 80).bit_length())

flags = 0
READ, WRITE, RUN = 1, 2, 4
flags |= READ
flags |= RUN
print(flags, bool(flags & WRITE), bool(flags & RUN))
flags ^= READ
flags <<= 3
print(flags)
flags >>= 2
flags &= ~1
print(flags)


def count_ones(n):
    ones = 0
    while n:
        ones += n & 1
        n >>= 1
    return ones


print([count_ones(n) for n in range(9)], bin(1000).count("1"))
print(True & False, True | False, True ^ True, True & 3, not True, ~True)
print(5 & 6 == 4, (5 & 6) == 4, 1 | 2 ^ 3 & 4 << 1)
