s = "the cat sat on the mat"
print(s.find("cat"), s.find("dog"), s.find("the", 1), s.find("the", 1, 10), s.find(""))
print(s.rfind("the"), s.rfind("at"), s.rfind("zzz"), s.rfind("at", 0, 10))
print(s.index("sat"), s.rindex("at"))
try:
    s.index("dog")
except ValueError as error:
    print(error)
print(s.count("at"), s.count("the"), s.count("x"), "aaaa".count("aa"), "abc".count(""), s.count("at", 6))
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("a", "t")), s.startswith(""))
print(s.endswith("mat"), s.endswith("ma", 0, -1), s.endswith(("dog", "mat")), s.endswith("x"))
print("cat" in s, "dog" in s, "dog" not in s, "" in s, "" in "")
print(s.replace("the", "a"), s.replace("the", "a", 1), s.replace("x", "y"), "aaa".replace("a", "aa"))
print("abc".replace("", "-"), "banana".replace("an", ""))
print("mississippi".partition("ss"), "mississippi".rpartition("ss"), "abc".partition("x"), "abc".rpartition("x"))
print("TestCase".removeprefix("Test"), "TestCase".removesuffix("Case"), "abc".removeprefix("x"), "abc".removesuffix(""))
print("hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans({"h": "j", "o": None, "e": "EE"})))
print("h-e-l".translate(str.maketrans("", "", "-")))
