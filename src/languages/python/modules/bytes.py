# Both hold their bytes as a text, one character for each.

_WHITE = " \t\n\r\x0b\x0c"
_HEX = "0123456789abcdef"


def literal(text):
    self = object.__new__(bytes)
    self._t = text
    return self


def encode(text, encoding, errors):
    encoding = _codec(encoding)
    if encoding == "utf-8":
        return literal(_native_utf8_of(text, errors))
    limit = 128 if encoding == "ascii" else 256
    parts = []
    for at, char in enumerate(text):
        if ord(char) < limit:
            parts.append(char)
        elif errors == "strict":
            raise UnicodeEncodeError(encoding, text, at, _end_of_run(text, at, limit), f"ordinal not in range({limit})")
        elif errors == "replace":
            parts.append("?")
        elif errors != "ignore":
            _native_unsupported(f"errors={errors!r} of str.encode")
    return literal("".join(parts))


def _end_of_run(text, at, limit):
    while at < len(text) and ord(text[at]) >= limit:
        at += 1
    return at


def _codec(name):
    known = name.lower().replace("_", "-")
    if known in ("utf-8", "utf8", "u8"):
        return "utf-8"
    if known in ("ascii", "us-ascii"):
        return "ascii"
    if known in ("latin-1", "latin1", "iso-8859-1", "l1"):
        return "latin-1"
    _native_unsupported(f"the encoding {name!r}")


def of_int(number, length, byteorder, signed):
    if byteorder not in ("big", "little"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    if length < 0:
        raise ValueError("length argument must be non-negative")
    if number < 0 and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    bits = 8 * length
    low, high = (-(1 << bits - 1) if bits else 0, (1 << bits - 1) - 1 if bits else 0) if signed else (0, (1 << bits) - 1)
    if not low <= number <= high:
        raise OverflowError("int too big to convert")
    number &= (1 << bits) - 1
    parts = []
    for _ in range(length):
        parts.append(chr(number & 255))
        number >>= 8
    if byteorder == "big":
        parts.reverse()
    return literal("".join(parts))


def to_int(cls, data, byteorder, signed):
    if byteorder not in ("big", "little"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    text = data._t if isinstance(data, _Common) else bytes(data)._t
    number = 0
    for char in text if byteorder == "big" else reversed(text):
        number = number << 8 | ord(char)
    if signed and text and number >> 8 * len(text) - 1:
        number -= 1 << 8 * len(text)
    return number if cls is int else cls(number)


def _text_of(value):
    """The text of an argument that has to be bytes."""
    if isinstance(value, _Common):
        return value._t
    raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")


def _char_of(value):
    if not 0 <= value <= 255:
        raise ValueError("bytes must be in range(0, 256)")
    return chr(value)


def _made_of(cls, source, encoding, errors):
    if isinstance(source, str):
        if encoding is None:
            raise TypeError("string argument without an encoding")
        return encode(source, encoding, errors)._t
    if encoding is not None:
        raise TypeError("encoding without a string argument")
    if isinstance(source, _Common):
        return source._t
    if isinstance(source, int):
        if source < 0:
            raise ValueError("negative count")
        return "\0" * source
    method = getattr(type(source), "__bytes__", None)
    if method is not None:
        return _text_of(method(source))
    if not hasattr(type(source), "__iter__"):
        raise TypeError(f"cannot convert '{type(source).__name__}' object to {cls.__name__}")
    parts = []
    for each in source:
        if not isinstance(each, int):
            raise TypeError(f"'{type(each).__name__}' object cannot be interpreted as an integer")
        parts.append(_char_of(each))
    return "".join(parts)


class _Common:
    __slots__ = ()
    __module__ = "builtins"

    def _like(self, text):
        if isinstance(self, bytearray):
            made = bytearray()
            made._t = text
            return made
        return literal(text)

    def _all_like(self, texts):
        return [self._like(text) for text in texts]

    @classmethod
    def fromhex(cls, string, /):
        digits = string.replace(" ", "").replace("\n", "").replace("\t", "")
        for at, char in enumerate(string):
            if char not in " \n\t\r\f\v0123456789abcdefABCDEF":
                raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {at}")
        if len(digits) % 2:
            raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {len(string)}")
        return cls([int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)])

    @staticmethod
    def maketrans(frm, to, /):
        frm, to = _text_of(frm), _text_of(to)
        if len(frm) != len(to):
            raise ValueError("maketrans arguments must have same length")
        table = [chr(code) for code in range(256)]
        for a, b in zip(frm, to):
            table[ord(a)] = b
        return literal("".join(table))

    def __len__(self):
        return len(self._t)

    def __bool__(self):
        return self._t != ""

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._like(self._t[key])
        if not isinstance(key, int):
            name = "byte" if type(self) is bytes else type(self).__name__
            raise TypeError(f"{name} indices must be integers or slices, not {type(key).__name__}")
        if not -len(self._t) <= key < len(self._t):
            raise IndexError(f"{'index' if isinstance(self, bytes) else 'bytearray index'} out of range")
        return ord(self._t[key])

    def __iter__(self):
        for char in self._t:
            yield ord(char)

    def __reversed__(self):
        for char in reversed(self._t):
            yield ord(char)

    def __contains__(self, item):
        if isinstance(item, int):
            if not 0 <= item <= 255:
                raise ValueError("byte must be in range(0, 256)")
            return chr(item) in self._t
        return _text_of(item) in self._t

    def __add__(self, other):
        if not isinstance(other, _Common):
            raise TypeError(f"can't concat {type(other).__name__} to {type(self).__name__}")
        return self._like(self._t + other._t)

    def __mul__(self, count):
        if not isinstance(count, int):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        return self._like(self._t * count)

    __rmul__ = __mul__

    def __mod__(self, values):
        _native_unsupported("formatting of bytes with %")

    def __eq__(self, other):
        return self._t == other._t if isinstance(other, _Common) else NotImplemented

    def __lt__(self, other):
        return self._t < other._t if isinstance(other, _Common) else NotImplemented

    def __le__(self, other):
        return self._t <= other._t if isinstance(other, _Common) else NotImplemented

    def __gt__(self, other):
        return self._t > other._t if isinstance(other, _Common) else NotImplemented

    def __ge__(self, other):
        return self._t >= other._t if isinstance(other, _Common) else NotImplemented

    def decode(self, encoding="utf-8", errors="strict"):
        encoding = _codec(encoding)
        if encoding == "utf-8":
            text, start, end, reason = _native_text_of_utf8(self._t, errors)
            if reason:
                raise UnicodeDecodeError("utf-8", literal(self._t), start, end, reason)
            return text
        if encoding == "latin-1":
            return self._t
        parts = []
        for at, char in enumerate(self._t):
            if char < "\x80":
                parts.append(char)
            elif errors == "strict":
                raise UnicodeDecodeError("ascii", literal(self._t), at, at + 1, "ordinal not in range(128)")
            elif errors == "replace":
                parts.append("\ufffd")
            elif errors != "ignore":
                _native_unsupported(f"errors={errors!r} of bytes.decode")
        return "".join(parts)

    def hex(self, sep=None, bytes_per_sep=1):
        pairs = [f"{ord(char):02x}" for char in self._t]
        if sep is None:
            return "".join(pairs)
        sep = sep._t if isinstance(sep, _Common) else sep
        if len(sep) != 1:
            raise ValueError("sep must be length 1.")
        size = abs(bytes_per_sep)
        if size == 0:
            return "".join(pairs)
        first = len(pairs) % size if bytes_per_sep > 0 else 0
        groups = [pairs[:first]] if first else []
        groups.extend([pairs[at : at + size] for at in range(first, len(pairs), size)])
        return sep.join(["".join(group) for group in groups])

    def join(self, iterable_of_bytes, /):
        texts = []
        for at, each in enumerate(iterable_of_bytes):
            if not isinstance(each, _Common):
                name = type(each).__name__
                raise TypeError(f"sequence item {at}: expected a bytes-like object, {name} found")
            texts.append(each._t)
        return self._like(self._t.join(texts))

    def _ends(self, method, prefix, start, end, name):
        if isinstance(prefix, tuple):
            return method(self._t, tuple([_text_of(each) for each in prefix]), start, end)
        if not isinstance(prefix, _Common):
            kind = type(prefix).__name__
            raise TypeError(f"{name} first arg must be bytes or a tuple of bytes, not {kind}")
        return method(self._t, prefix._t, start, end)

    def startswith(self, prefix, start=None, end=None, /):
        return self._ends(str.startswith, prefix, start, end, "startswith")

    def endswith(self, suffix, start=None, end=None, /):
        return self._ends(str.endswith, suffix, start, end, "endswith")

    def _sought(self, sub):
        if isinstance(sub, int):
            return _char_of(sub)
        if isinstance(sub, _Common):
            return sub._t
        raise TypeError(f"argument should be integer or bytes-like object, not '{type(sub).__name__}'")

    def find(self, sub, start=None, end=None, /):
        return self._t.find(self._sought(sub), start, end)

    def rfind(self, sub, start=None, end=None, /):
        return self._t.rfind(self._sought(sub), start, end)

    def index(self, sub, start=None, end=None, /):
        found = self.find(sub, start, end)
        if found < 0:
            raise ValueError("subsection not found")
        return found

    def rindex(self, sub, start=None, end=None, /):
        found = self.rfind(sub, start, end)
        if found < 0:
            raise ValueError("subsection not found")
        return found

    def count(self, sub, start=None, end=None, /):
        return self._t.count(self._sought(sub), start, end)

    def replace(self, old, new, count=-1, /):
        return self._like(self._t.replace(_text_of(old), _text_of(new), count))

    def removeprefix(self, prefix, /):
        return self._like(self._t.removeprefix(_text_of(prefix)))

    def removesuffix(self, suffix, /):
        return self._like(self._t.removesuffix(_text_of(suffix)))

    def partition(self, sep, /):
        return tuple(self._all_like(self._t.partition(_text_of(sep))))

    def rpartition(self, sep, /):
        return tuple(self._all_like(self._t.rpartition(_text_of(sep))))

    def strip(self, bytes=None, /):
        return self._like(self._t.strip(_WHITE if bytes is None else _text_of(bytes)))

    def lstrip(self, bytes=None, /):
        return self._like(self._t.lstrip(_WHITE if bytes is None else _text_of(bytes)))

    def rstrip(self, bytes=None, /):
        return self._like(self._t.rstrip(_WHITE if bytes is None else _text_of(bytes)))

    def split(self, sep=None, maxsplit=-1):
        if sep is None:
            return self._all_like(_words(self._t, maxsplit))
        return self._all_like(self._t.split(_text_of(sep), maxsplit))

    def rsplit(self, sep=None, maxsplit=-1):
        if sep is None:
            words = _words(self._t[::-1], maxsplit)
            return self._all_like([word[::-1] for word in reversed(words)])
        return self._all_like(self._t.rsplit(_text_of(sep), maxsplit))

    def splitlines(self, keepends=False):
        lines = []
        start = at = 0
        while at < len(self._t):
            char = self._t[at]
            at += 1
            if char == "\n" or char == "\r":
                end = at - 1
                if char == "\r" and self._t[at : at + 1] == "\n":
                    at += 1
                lines.append(self._t[start : at if keepends else end])
                start = at
        if start < len(self._t):
            lines.append(self._t[start:])
        return self._all_like(lines)

    def translate(self, table, /, delete=None):
        dropped = "" if delete is None else _text_of(delete)
        table = None if table is None else _text_of(table)
        if table is not None and len(table) != 256:
            raise ValueError("translation table must be 256 characters long")
        kept = [char for char in self._t if char not in dropped]
        return self._like("".join(kept if table is None else [table[ord(char)] for char in kept]))

    def _fill(self, fillbyte, name):
        if not isinstance(fillbyte, _Common) or len(fillbyte) != 1:
            kind = type(fillbyte).__name__
            raise TypeError(f"{name}() argument 2 must be a byte string of length 1, not {kind}")
        return fillbyte._t

    def center(self, width, fillbyte=None, /):
        return self._like(self._t.center(width, " " if fillbyte is None else self._fill(fillbyte, "center")))

    def ljust(self, width, fillbyte=None, /):
        return self._like(self._t.ljust(width, " " if fillbyte is None else self._fill(fillbyte, "ljust")))

    def rjust(self, width, fillbyte=None, /):
        return self._like(self._t.rjust(width, " " if fillbyte is None else self._fill(fillbyte, "rjust")))

    def zfill(self, width, /):
        return self._like(self._t.zfill(width))

    def expandtabs(self, tabsize=8):
        return self._like(self._t.expandtabs(tabsize))

    def upper(self):
        return self._like(_ascii(self._t, str.upper))

    def lower(self):
        return self._like(_ascii(self._t, str.lower))

    def swapcase(self):
        return self._like(_ascii(self._t, str.swapcase))

    def title(self):
        parts = []
        inside = False
        for char in self._t:
            letter = _is_letter(char)
            parts.append((char.lower() if inside else char.upper()) if letter else char)
            inside = letter
        return self._like("".join(parts))

    def capitalize(self):
        return self._like(_ascii(self._t[:1], str.upper) + _ascii(self._t[1:], str.lower))

    def isascii(self):
        return self._t.isascii()

    def isalnum(self):
        return self._t.isascii() and self._t.isalnum()

    def isalpha(self):
        return self._t.isascii() and self._t.isalpha()

    def isdigit(self):
        return self._t.isascii() and self._t.isdigit()

    def isspace(self):
        return self._t != "" and self._t.strip(_WHITE) == ""

    def _letters(self):
        return "".join([char if char < "\x80" else "." for char in self._t])

    def islower(self):
        return self._letters().islower()

    def isupper(self):
        return self._letters().isupper()

    def istitle(self):
        return self._letters().istitle()

    def _shown(self):
        quote = '"' if "'" in self._t and '"' not in self._t else "'"
        parts = ["b", quote]
        for char in self._t:
            if char == quote or char == "\\":
                parts.append("\\" + char)
            elif char in _ESCAPES:
                parts.append(_ESCAPES[char])
            elif " " <= char <= "~":
                parts.append(char)
            else:
                parts.append(f"\\x{ord(char):02x}")
        parts.append(quote)
        return "".join(parts)


_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _is_letter(char):
    return "a" <= char <= "z" or "A" <= char <= "Z"


def _ascii(text, change):
    return "".join([change(char) if char < "\x80" else char for char in text])


def _words(text, most):
    words = []
    text = text.lstrip(_WHITE)
    while text:
        if 0 <= most <= len(words):
            words.append(text.rstrip(_WHITE))
            break
        at = 0
        while at < len(text) and text[at] not in _WHITE:
            at += 1
        words.append(text[:at])
        text = text[at:].lstrip(_WHITE)
    return words


class bytes(_Common):
    __slots__ = ("_t",)
    __module__ = "builtins"

    def __new__(cls, source=_native_unset, encoding=None, errors="strict"):
        self = object.__new__(cls)
        self._t = "" if source is _native_unset else _made_of(cls, source, encoding, errors)
        return self

    def __hash__(self):
        return hash(self._t)

    def __repr__(self):
        return self._shown()

    def __bytes__(self):
        return self


class bytearray(_Common):
    __slots__ = ("_t",)
    __module__ = "builtins"
    __hash__ = None

    def __init__(self, source=_native_unset, encoding=None, errors="strict"):
        self._t = "" if source is _native_unset else _made_of(type(self), source, encoding, errors)

    def __repr__(self):
        return f"bytearray({self._shown()})"

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            chars = list(self._t)
            chars[key] = _text_of(value if isinstance(value, _Common) else bytes(value))
            self._t = "".join(chars)
            return
        if not -len(self._t) <= key < len(self._t):
            raise IndexError("bytearray index out of range")
        if not 0 <= value <= 255:
            raise ValueError("byte must be in range(0, 256)")
        key %= len(self._t)
        self._t = self._t[:key] + chr(value) + self._t[key + 1 :]

    def __delitem__(self, key):
        chars = list(self._t)
        if not isinstance(key, slice) and not -len(chars) <= key < len(chars):
            raise IndexError("bytearray index out of range")
        del chars[key]
        self._t = "".join(chars)

    def __iadd__(self, other):
        self._t += _text_of(other)
        return self

    def __imul__(self, count):
        self._t *= count
        return self

    def append(self, item, /):
        if not 0 <= item <= 255:
            raise ValueError("byte must be in range(0, 256)")
        self._t += chr(item)

    def extend(self, iterable_of_ints, /):
        self._t += _made_of(bytes, iterable_of_ints, None, "strict")

    def insert(self, index, item, /):
        chars = list(self._t)
        chars.insert(index, _char_of(item))
        self._t = "".join(chars)

    def pop(self, index=-1, /):
        if not self._t:
            raise IndexError("pop from empty bytearray")
        if not -len(self._t) <= index < len(self._t):
            raise IndexError("pop index out of range")
        value = self[index]
        del self[index]
        return value

    def remove(self, value, /):
        at = self._t.find(_char_of(value))
        if at < 0:
            raise ValueError("value not found in bytearray")
        self._t = self._t[:at] + self._t[at + 1 :]

    def clear(self):
        self._t = ""

    def copy(self):
        return self._like(self._t)

    def reverse(self):
        self._t = self._t[::-1]
