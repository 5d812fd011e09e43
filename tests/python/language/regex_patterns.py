import copy
import re

PHONE = re.compile(
    r"""
    ^\s*
    (?: \+ (?P<country> \d{1,3} ) [ -]? )?   # may be left out
    (?P<area> \d{2,4} ) [ -]
    (?P<number> \d{3,8} )
    (?: \s* x (?P<extension> \d+ ) )?
    \s*$
    """,
    re.X | re.I,
)
for text in ("+82 02 1234567", "030-123456 X12", "12", "+1-555-0123"):
    found = PHONE.match(text)
    print(text, found and found.groupdict(default="-"))

print(PHONE.groups, PHONE.groupindex["number"], dict(PHONE.groupindex), PHONE.flags)
found = re.search(r"(?P<word>\w+)\s+(?P=word)", "it is is wrong", re.M)
print(found, found.span(), found.start("word"), found.end(1), found.lastgroup, found.lastindex)
print(found.string, found.re.pattern, found.pos, found.endpos, found.regs, found["word"], found[0])
print(found.group(0, "word", 1), found.groups(), bool(found))
print(repr(re.compile("a")), repr(re.compile("a\n'b", re.I | re.ASCII)), re.compile("(?mi)x"))
print(re.I, repr(re.M | re.S), re.I.value, re.NOFLAG, f"{re.X}", re.I in (re.I | re.X), int(re.U), re.RegexFlag(10))
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), len({re.compile("b"), re.compile("b")}))
print(copy.copy(PHONE) is PHONE, copy.deepcopy(found) is found, isinstance(found, re.Match), type(PHONE))

print(re.findall(r"^\w+$", "one\ntwo three\nfour", re.MULTILINE), re.findall(".", "a\n", re.DOTALL))
print(re.fullmatch(r"a+?b*?", "aab"), re.match("a+?", "aaa"), re.match("a++a", "aaa"), re.match("(?>a|ab)c", "abc"))
print(re.match(r"(<)?\w+(?(1)>|!)", "<a>"), re.match(r"(<)?\w+(?(1)>|!)", "a!"), re.match(r"(<)?\w+(?(1)>|!)", "<a!"))
print(re.search(r"(?<!\d)\d{2}(?!\d)", "123 45 678"), re.search(r"(?i:STR)asse", "straße STRasse"))
print(re.findall(r"\w+", "naïve 한국어 x_1", re.A), re.findall(r"\w+", "naïve 한국어 x_1"), re.findall(r"\d", "1٣"))
print([m.span() for m in re.finditer("a|(?=b)", "abab")], re.match("(a)|b", "b").groups())
print(re.compile("b").search("abcb", 2), re.compile("^b").search("ab", 1), re.compile("a$").search("aab", 0, 2))

for pattern in ("[a", "*a", "(", ")", "a**", r"\q", "(?<=a+)b", "(?P<1>a)", "(?P<a>.)(?P<a>.)", r"(\2)", "a{3,2}", "[z-a]", "(?z)", "a\n(b", "(?(1)a|b|c)", "x(?i)", "\\"):
    try:
        print(re.compile(pattern))
    except re.error as e:
        print(repr(pattern), e, "|", e.msg, e.pos, e.lineno, e.colno)
for wrong in (lambda: re.compile(3), lambda: re.match("a", 3), lambda: re.match("a", "a").group(1), lambda: re.compile(PHONE, re.I)):
    try:
        print(wrong())
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
words = iter(re.compile("b+").scanner("abbab").search, None)
print([word.group() for word in words])
