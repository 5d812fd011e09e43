s = "Python"
print(s[0], s[-1], s[2], s[-6], len(s))
print(s[0:2], s[2:], s[:2], s[:], s[-3:], s[:-3], s[1:-1], s[10:], s[-100:3], s[4:2])
print(s[::2], s[1::2], s[::-1], s[4:1:-1], s[::-2], s[-1:-4:-1], s[:2:-1], s[5:0:-2])
for i in (6, -7):
    try:
        s[i]
    except IndexError as error:
        print(error)
try:
    s[0] = "J"
except TypeError as error:
    print(error)
try:
    s["0"]
except TypeError as error:
    print(error)
try:
    s[::0]
except ValueError as error:
    print(error)
print(s + "!" + "3", s * 2, "th" in s, s > "Java", s == "python", s < "python")
for ch in "abc":
    print(ch, end=" ")
print()
for i, ch in enumerate(s, start=1):
    print(i, ch, sep=":", end=",")
print()
print(list("hey"), tuple("hey"), sorted("hello"), set("aaa"))
print("a" "b" 'c', ("long "
                    "string"))
print(min("hello"), max("hello"), "".join(sorted("python", reverse=True)))
print("apple" < "banana" < "cherry", "Zebra" < "apple", "a" < "aa", "" < "a")
