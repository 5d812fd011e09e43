class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


# Writing

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _quoted(text, ensure_ascii):
    parts = ['"']
    for char in text:
        code = ord(char)
        if char in _ESCAPES:
            parts.append(_ESCAPES[char])
        elif code < 32 or ensure_ascii and 126 < code < 65536:
            parts.append(f"\\u{code:04x}")
        elif ensure_ascii and code >= 65536:
            parts.append(f"\\u{0xD800 | code - 65536 >> 10:04x}\\u{0xDC00 | code - 65536 & 1023:04x}")
        else:
            parts.append(char)
    parts.append('"')
    return "".join(parts)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        return self._parts(o, 0, [])

    def _parts(self, o, level, active):
        text = self._simple(o)
        if text is not None:
            yield text
            return
        for each in active:
            if each is o:
                raise ValueError("Circular reference detected")
        active = active + [o]
        if isinstance(o, (list, tuple)):
            members = [(None, each) for each in o]
            yield from self._members(members, "[", "]", level, active)
        elif isinstance(o, dict):
            yield from self._members(self._pairs(o), "{", "}", level, active)
        else:
            yield from self._parts(self.default(o), level, active)

    def _pairs(self, o):
        pairs = []
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            if not isinstance(key, str):
                text = self._simple(key)
                if text is None:
                    if self.skipkeys:
                        continue
                    raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
                key = text
            pairs.append((key, value))
        return pairs

    def _members(self, members, begin, end, level, active):
        if not members:
            yield begin + end
            return
        separator = self.item_separator
        yield begin
        if self.indent is not None:
            newline = "\n" + self.indent * (level + 1)
            separator += newline
            yield newline
        first = True
        for key, value in members:
            if not first:
                yield separator
            first = False
            if key is not None:
                yield _quoted(key, self.ensure_ascii) + self.key_separator
            yield from self._parts(value, level + 1, active)
        if self.indent is not None:
            yield "\n" + self.indent * level
        yield end

    def _simple(self, o):
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if not isinstance(o, float):
            return None
        if o == o and o not in (_INFINITY, -_INFINITY):
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"


_INFINITY = float("inf")


def dumps(obj, *, cls=None, **kw):
    return (cls or JSONEncoder)(**kw).encode(obj)


def dump(obj, fp, *, cls=None, **kw):
    fp.write(dumps(obj, cls=cls, **kw))


# Reading

_UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"null": None, "true": True, "false": False, "NaN": float("nan"), "Infinity": _INFINITY}
_CONSTANTS["-Infinity"] = -_INFINITY


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, s, at):
        char = s[at : at + 1]
        if char == '"':
            return self._string(s, at + 1)
        if char == "{":
            return self._object(s, at + 1)
        if char == "[":
            return self._array(s, at + 1)
        for name in _CONSTANTS:
            if s.startswith(name, at):
                value = _CONSTANTS[name]
                if name[0] in "nft":
                    return value, at + len(name)
                return self.parse_constant(name), at + len(name)
        end, whole = _number_end(s, at)
        if end == at:
            raise JSONDecodeError("Expecting value", s, at)
        return (self.parse_int if whole else self.parse_float)(s[at:end]), end

    def _string(self, s, begin):
        parts = []
        at = begin
        while True:
            end = at
            while end < len(s) and s[end] not in '"\\' and (s[end] >= " " or not self.strict):
                end += 1
            parts.append(s[at:end])
            if end == len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
            if s[end] == '"':
                return "".join(parts), end + 1
            if s[end] != "\\":
                raise JSONDecodeError("Invalid control character at", s, end)
            char, at = _unescaped(s, end, begin)
            parts.append(char)

    def _array(self, s, at):
        values = []
        at = _skip(s, at)
        if s[at : at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._value(s, at)
            values.append(value)
            at = _skip(s, at)
            if s[at : at + 1] == "]":
                return values, at + 1
            if s[at : at + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at : at + 1] == "}":
            return self._made(pairs), at + 1
        while True:
            if s[at : at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            key, at = self._string(s, at + 1)
            at = _skip(s, at)
            if s[at : at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _skip(s, at + 1))
            pairs.append((key, value))
            at = _skip(s, at)
            if s[at : at + 1] == "}":
                return self._made(pairs), at + 1
            if s[at : at + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip(s, at + 1)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


def _skip(s, at):
    while s[at : at + 1] in (" ", "\t", "\n", "\r"):
        at += 1
    return at


def _digits_end(s, at):
    while "0" <= s[at : at + 1] <= "9":
        at += 1
    return at


def _number_end(s, begin):
    """Where a number ends, at its beginning where there is none, and whether it is written as a whole one."""
    at = begin + 1 if s[begin : begin + 1] == "-" else begin
    end = at + 1 if s[at : at + 1] == "0" else _digits_end(s, at)
    if end == at:
        return begin, True
    whole = True
    if s[end : end + 1] == "." and _digits_end(s, end + 1) > end + 1:
        end = _digits_end(s, end + 1)
        whole = False
    if s[end : end + 1] in ("e", "E"):
        at = end + 2 if s[end + 1 : end + 2] in ("+", "-") else end + 1
        if _digits_end(s, at) > at:
            return _digits_end(s, at), False
    return end, whole


def _unescaped(s, at, begin):
    char = s[at + 1 : at + 2]
    if char == "":
        raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
    if char != "u":
        if char not in _UNESCAPES:
            raise JSONDecodeError("Invalid \\escape", s, at)
        return _UNESCAPES[char], at + 2
    code = _hex(s, at + 2)
    at += 6
    if 0xD800 <= code < 0xDC00 and s[at : at + 2] == "\\u":
        low = _hex(s, at + 2)
        if 0xDC00 <= low < 0xE000:
            return chr(65536 + ((code - 0xD800) << 10 | low - 0xDC00)), at + 6
    return chr(code), at


def _hex(s, at):
    digits = s[at : at + 4]
    if len(digits) == 4 and all([digit in "0123456789abcdefABCDEF" for digit in digits]):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at)


def loads(s, *, cls=None, **kw):
    if not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, **kw):
    return loads(fp.read(), cls=cls, **kw)
