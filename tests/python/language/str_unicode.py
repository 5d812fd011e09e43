word = "héllo wörld"
print(word, len(word), word.upper(), word[1], word[::-1])
print("한국어", len("한국어"), "한국어"[0], "한국어"[::-1], "안녕 하세요".split())
face = "a😀b"
print(face, len(face), face[1], face[2], face[::-1], face.index("b"), ord(face[1]), list(face))
print("\u00e9", "\U0001F600", "\x41", "\101", "\N{GREEK SMALL LETTER PI}")
print([face, "\u200b", "\x00", "\x7f", "é", "\ud7ff"], repr("\u2028"))
print(ascii(face), ascii("é"), f"{'é'!a}")
for ch in "añ€😀":
    print(ch, ord(ch), hex(ord(ch)), chr(ord(ch)) == ch)
print("é" == "\u00e9", "e\u0301" == "é", len("e\u0301"))
print("😀" > "한", "\uffff" < "\U00010000", sorted(["😀", "한", "z", "\uff5e"]) == ["z", "한", "\uff5e", "😀"])
print("naïve café".title(), "ÉCOLE".lower(), "ǆ".title())
print("a😀b".find("b"), "😀😀".count("😀"), "😀".center(5, "*"), f"[{'😀':>3}]", f"[{'한':^5}]")
variable_é = 3
이름 = "Kim"
print(variable_é, 이름)
