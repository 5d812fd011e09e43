count = 3
while count > 0:
    print(count, end=" ")
    count -= 1
else:
    print("lift off")
while True:
    count += 1
    if count == 2:
        continue
    if count > 4:
        break
    print("count", count)
else:
    print("never printed")
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
for letter in "python":
    if letter in "aeiou":
        print("vowel found", letter)
        break
else:
    print("no break")
for i in []:
    pass
else:
    print("empty loop's else")
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print((i, j), end=" ")
print(i, j)
items = [1, 2, 3, 4]
for item in items:
    if item == 2:
        items.append(99)
    if item == 1:
        items.remove(3)
print(items)
while items:
    items.pop()
print(items, not items)
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print("collatz", steps)
total = 0
for row in [[1, 2], [3], []]:
    for value in row:
        total += value
print(total)
slots = [None, None]
for slots[0], slots[1] in [(1, 2), (3, 4)]:
    print(slots)
