word = "interleave"
print(word.capitalize(), word[::-1], word.count("e"), word.replace("e", "3"), word.find("leave"), len(word))
vowels = [c for c in word if c in "aeiou"]
print(vowels, "".join(vowels), {c: word.count(c) for c in sorted(set(word))})
out = ""
for i, c in enumerate(word):
    out += c.upper() if i % 2 else c
print(out)
for i in range(1, 5):
    print(" " * (4 - i) + "*" * (2 * i - 1))
print("\n".join("".join("#" if (x + y) % 2 else "." for x in range(6)) for y in range(3)))
csv = """name,age,city
Ann,30,Paris
Bob,,Rome
"""
header, *rows = [line.split(",") for line in csv.strip().split("\n")]
records = [dict(zip(header, row)) for row in rows]
print(records)
for r in records:
    print("; ".join(f"{k}={v or '?'}" for k, v in r.items()))
print(sum(int(r["age"]) for r in records if r["age"]))
print("%-6s|%6s|" % ("ab", "cd"), "{:^7}|".format("mid"), f"{'x':>{2 + 3}}|", "ab".ljust(5, "_") + "|")
print("a,b;c".replace(";", ",").split(","), "2024-01-31".split("-"), [int(x) for x in "1 2 3".split()])
key = {"a": "x", "b": "y"}
print("".join(key.get(c, c) for c in "abcab"), "".join(chr(ord(c) + 1) for c in "HAL"), "".join(sorted(set("hello"))))
print("hello world".title().replace(" ", ""), "_".join("Some Long Name".lower().split()), "camelCaseName".lower())
name = "camelCaseName"
print("".join("_" + c.lower() if c.isupper() else c for c in name))
print(str(123)[::-1], int(str(987)[::-1]), "".join(reversed(str(120))), str(3.0)[0], f"{12:>05}", "7".rjust(3, "0"))
print("a" < "b", "abc" < "abd", "Z" < "a", "10" < "9", "" < " ", max(["b", "a", "C"]), min("b", "a", "C"), sorted("bAc"))
print("yes" if "needle" in "haystack with needle" else "no", "x" in [], not "", bool("0"))
text = "one two three two one"
first = text.index("two")
print(text[:first] + "2" + text[first + 3:], text.rindex("two"), text.split("two"), text.partition(" ")[2], text.rsplit(" ", 2))
print("tic-tac-toe".split("-", 1), "a.b.c".rpartition("."), "x=1&y=2".split("&"), dict(p.split("=") for p in "x=1&y=2".split("&")))
print(*"spread", sep="|")
print("\t".join(["col1", "col2"]).expandtabs(8), "a\nb\n".count("\n"), repr("a\tb\n"))
print("Mary had a lamb".swapcase(), "abc".isalpha() and "123".isnumeric(), "%s" % "end")
