# Integers grow as large as they need to.
print(2 ** 53, 2 ** 53 + 1, 2 ** 64, 2 ** 100)
print(9007199254740991 + 1, 9007199254740991 + 2, 9007199254740993 - 1)
print(99999999999 * 99999999999)
print(-2 ** 70 // 3, -2 ** 70 % 3, divmod(-2 ** 70, 1000))
print(2 ** 70 // -3, 2 ** 70 % -3)


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


print(factorial(20))
print(factorial(30))
print(factorial(30) // factorial(28))
print(len(str(factorial(100))))
print(sum(int(digit) for digit in str(2 ** 1000)))

big = 10 ** 20
print(big == 10 ** 20, big > 10 ** 19, big < 10 ** 21, big == 1e20)
print(big - big + 7, type(big).__name__, big // 10 ** 18)
print(hash(big) == hash(10 ** 20), {big: "x"}[10 ** 20])
print(int("123456789012345678901234567890") + 1)
print(str(big), repr(-big), f"{big:,}", f"{big:x}", f"{big:e}")
print(big / 3, 2 ** 64 / 2 ** 63, float(2 ** 60))
print(big & 0xFFFF, big | 1, big ^ big, big >> 60, 1 << 70, ~big)
print(pow(7, 200, 1000007), pow(12345, 67, 89))
print((2 ** 31) * (2 ** 31), -(2 ** 63), abs(-(2 ** 65)))
print(int(1e20), int(-1e18), round(2.5e18))
x = 2 ** 53
x += 1
x -= 2 ** 53
print(x, range(3)[x])
