for i in range(1, 16):
    if i % 15 == 0:
        print("FizzBuzz")
    elif i % 3 == 0:
        print("Fizz")
    elif i % 5 == 0:
        print("Buzz")
    else:
        print(i)


def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if prime[n]:
            prime[n * n::n] = [False] * len(prime[n * n::n])
    return [n for n, is_prime in enumerate(prime) if is_prime]


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fib_recursive(n):
    return n if n < 2 else fib_recursive(n - 1) + fib_recursive(n - 2)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def binary_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        mid = (low + high) // 2
        if items[mid] == target:
            return mid
        if items[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return -1


def hanoi(n, source, target, spare, moves):
    if n == 0:
        return
    hanoi(n - 1, source, spare, target, moves)
    moves.append(source + target)
    hanoi(n - 1, spare, target, source, moves)


def permutations(text):
    if len(text) <= 1:
        return [text]
    return [c + rest for i, c in enumerate(text) for rest in permutations(text[:i] + text[i + 1:])]


def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def caesar(text, shift):
    out = ""
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            out += chr((ord(c) - base + shift) % 26 + base)
        else:
            out += c
    return out


print(sieve(50))
print([fib(i) for i in range(12)], fib(100), fib_recursive(15))
print(gcd(48, 36), gcd(17, 5), gcd(0, 9), [binary_search([1, 3, 5, 7], t) for t in (1, 7, 4)])
moves = []
hanoi(3, "A", "C", "B", moves)
print(len(moves), moves)
print(permutations("abc"))
print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
print(caesar("Hello, World!", 3), caesar(caesar("abcxyz", 5), -5))
