import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    value: str
    line: int
    column: int


KEYWORDS = {"if", "then", "print"}
SPECIFICATION = [
    ("NUMBER", r"\d+(?:\.\d*)?"),
    ("ASSIGN", r":="),
    ("END", r";"),
    ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"[+\-*/<>]"),
    ("NEWLINE", r"\n"),
    ("SKIP", r"[ \t]+"),
    ("MISMATCH", r"."),
]
SCANNER = re.compile("|".join(f"(?P<{kind}>{text})" for kind, text in SPECIFICATION))


def tokens(code):
    line, start = 1, 0
    for found in SCANNER.finditer(code):
        kind, value = found.lastgroup, found.group()
        column = found.start() - start
        if kind == "NEWLINE":
            start = found.end()
            line += 1
            continue
        if kind == "SKIP":
            continue
        if kind == "ID" and value in KEYWORDS:
            kind = value.upper()
        elif kind == "MISMATCH":
            raise SyntaxError(f"{value!r} unexpected on line {line}")
        yield Token(kind, value, line, column)


for token in tokens("if x < 3.5 then\n  y := x * 42;\n  print y;\n"):
    print(token)
try:
    print(len(list(tokens("a := 1 ? 2"))))
except SyntaxError as e:
    print("refused:", e)

at = 0
WORD = re.compile(r"\s*(\w+)")
text = "one two  three !"
while found := WORD.match(text, at):
    print(found.span(), found[1], found.span(1))
    at = found.end()
print(repr(text[at:]))
