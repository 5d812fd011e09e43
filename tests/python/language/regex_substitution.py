import re

print(re.sub(r"\s+", " ", "  many\t spaces \n here "))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world, good bye"))
print(re.sub(r"(?P<year>\d{4})-(?P<month>\d\d)", r"\g<month>/\g<year>", "2024-05 and 2025-11"))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 fish, 20 fish"))
print(re.subn("a", "o", "banana", count=2))
print(re.sub("x*", "-", "abxd"))
print(re.sub("(a)|b", r"[\1]", "abc"))
print(re.sub(r"(?i)PYTHON", "snake", "Python python"))
print(re.sub("", "-", "한글"))


class Names:
    def __init__(self):
        self.seen = {}

    def __call__(self, match):
        return self.seen.setdefault(match.group(1), f"<{len(self.seen)}>")


names = Names()
print(re.compile(r"@(\w+)").sub(names, "@ann met @bob and @ann"), names.seen)

print(re.split(r"[;,]\s*", "a, b;c,d"))
print(re.split(r"([;,])\s*", "a, b;c,d", maxsplit=2))
print(re.split(r"\b", "two words"), re.split("x*", "axbc"))
print(re.findall(r"\b\w", "some words here"), re.findall(r"(\w)(\d)?", "a1b"), re.findall("a*", "baac"))
print(re.escape("a.b*c [d] {e}"), re.escape("한-#~\n"))

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
print(CAMEL.sub("_", "camelCaseName").lower(), CAMEL.split("camelCaseName"))
print(re.sub(r"(\d)(?=(\d{3})+$)", r"\1,", "1234567"))
print(re.match(r"(a)(b)?", "ac").expand(r"\1-\2-\g<0>"))

for template in (r"\9", r"\g<no>", r"\q", r"\g<1", "\\"):
    try:
        print(re.sub("(a)", template, "b"))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
for repl in (1, lambda m: 7):
    try:
        print(re.sub("a", repl, "bab"))
    except TypeError as e:
        print(e)
