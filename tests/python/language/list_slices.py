n = list(range(10))
print(n[2:5], n[:3], n[7:], n[-3:], n[:-7], n[::3], n[::-1], n[8:2:-2], n[5:5], n[3:100])
n[1:3] = ["a", "b", "c"]
print(n)
n[5:5] = [55]
n[:1] = []
n[len(n):] = [100, 101]
print(n)
n[::2] = [0] * len(n[::2])
print(n)
del n[1:4]
print(n)
del n[::2]
print(n)
n[:] = [1, 2, 3]
same = n
same[1:2] = (7, 8)
print(n, same is n)
n[-1:] = "xy"
print(n)
n[4:1] = ["?"]
print(n)
del n[:]
print(n, same)
try:
    m = [1, 2, 3, 4]
    m[::2] = [1]
except ValueError as error:
    print(error)
part = slice(1, 3)
print([1, 2, 3, 4][part], "abcd"[part], (1, 2, 3)[slice(None, None, -1)], part)
letters = ["a", "b", "c", "d"]
for letter in letters[:]:
    if letter in "bd":
        letters.remove(letter)
print(letters)
letters[1:] *= 2
print(letters)
