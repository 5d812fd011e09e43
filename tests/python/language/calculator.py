"""A recursive descent calculator."""


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


def tokenize(text):
    tokens, i = [], 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            number = text[start:i]
            tokens.append((float(number) if "." in number else int(number), start))
        elif c in "+-*/()^":
            tokens.append((c, i))
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    return tokens + [(None, len(text))]


class Parser:
    OPERATIONS = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
    }

    def __init__(self, text):
        self.tokens = tokenize(text)
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at][0]

    def advance(self):
        token = self.token
        self.at += 1
        return token

    def expression(self, operators="+-", below=None):
        operand = below or self.term
        value = operand()
        while self.token is not None and str(self.token) in operators:
            operation = self.OPERATIONS[self.advance()]
            value = operation(value, operand())
        return value

    def term(self):
        return self.expression("*/", self.power)

    def power(self):
        base = self.atom()
        if self.token == "^":
            self.advance()
            return base ** self.power()
        return base

    def atom(self):
        token, position = self.tokens[self.at]
        if token == "-":
            self.advance()
            return -self.atom()
        if token == "(":
            self.advance()
            value = self.expression()
            if self.advance() != ")":
                raise ParseError("missing )", position)
            return value
        if isinstance(token, (int, float)):
            return self.advance()
        raise ParseError("number expected", position)

    def parse(self):
        value = self.expression()
        if self.token is not None:
            raise ParseError(f"left over {self.token!r}", self.tokens[self.at][1])
        return value


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-(4 - 6) / 4", "7 / 2 - .5", "2 * (3", "1 +", "4 $ 4", "1 / 0", "3 4", "((((5))))"):
    try:
        print(f"{text:<14} = {Parser(text).parse()}")
    except ParseError as error:
        print(f"{text:<14} ! {error} at {error.position}")
    except ZeroDivisionError as error:
        print(f"{text:<14} ! {error}")
