whitespace = " \t\n\r\x0b\x0c"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

_name_begins = frozenset("_" + ascii_letters)
_name_goes_on = frozenset("_" + ascii_letters + digits)


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping=None, /, **kws):
        values = _values(mapping, kws)
        parts = []
        for literal, name, written, at in _pieces(self):
            parts.append(literal)
            if name is not None:
                parts.append(str(values[name]))
            elif written:
                self._invalid(at)
        return "".join(parts)

    def safe_substitute(self, mapping=None, /, **kws):
        values = _values(mapping, kws)
        parts = []
        for literal, name, written, at in _pieces(self):
            parts.append(literal)
            parts.append(str(values[name]) if name in values else written)
        return "".join(parts)

    def is_valid(self):
        return all(name is not None or not written for literal, name, written, at in _pieces(self))

    def get_identifiers(self):
        names = []
        for literal, name, written, at in _pieces(self):
            if name is not None and name not in names:
                names.append(name)
        return names

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        line = len(lines)
        column = at - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")


def _values(mapping, kws):
    if mapping is None:
        return kws
    return {**mapping, **kws} if kws else mapping


def _pieces(template):
    """Text, and the name behind it with how it is written; no name: what is written is none. At last, text alone."""
    text = template.template
    delimiter = template.delimiter
    pieces = []
    literal = ""
    begin = 0
    while True:
        at = text.find(delimiter, begin)
        if at < 0:
            pieces.append((literal + text[begin:], None, "", len(text)))
            return pieces
        literal += text[begin:at]
        after = at + len(delimiter)
        if text.startswith(delimiter, after):
            literal += delimiter
            begin = after + len(delimiter)
            continue
        begin, name = _name_at(text, after)
        pieces.append((literal, name, text[at:begin], after))
        literal = ""


def _name_at(text, at):
    """The end of a name, in braces or not, and the name; None where there is none."""
    braced = text[at : at + 1] == "{"
    begin = end = at + braced
    if text[begin : begin + 1] in _name_begins:
        while text[end : end + 1] in _name_goes_on:
            end += 1
    if end == begin or braced and text[end : end + 1] != "}":
        return at, None
    return end + braced, text[begin:end]
