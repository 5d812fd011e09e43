import sys

name = input("Who? ")
age = int(input())
print(f"{name} is {age}")
a, b = map(int, input("two numbers: ").split())
print(a + b)
print(repr(sys.stdin.readline()), repr(sys.stdin.readline(3)), repr(sys.stdin.readline()))
for number, line in enumerate(sys.stdin, 1):
    print(number, line.rstrip("\n"))
    if number == 2:
        break
print(next(sys.stdin).upper(), end="")
print(repr(sys.stdin.read(4)), repr(sys.stdin.readline()))
print([len(line) for line in map(str.strip, sys.stdin)])
print(repr(sys.stdin.read()), sys.stdin.readlines(), list(sys.stdin), next(sys.stdin, "end"))
print(sys.stdin.fileno(), sys.stdin.readable(), sys.stdin.writable(), sys.stdin.name)
try:
    input([1, "prompt"])
except EOFError as error:
    print("", type(error).__name__, error)
