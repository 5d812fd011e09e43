_GenericAlias = type(list[int])


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        Exception.__init__(self, msg)


# Flags

_VALUES = {
    "NOFLAG": 0,
    "ASCII": 256,
    "IGNORECASE": 2,
    "LOCALE": 4,
    "UNICODE": 32,
    "MULTILINE": 8,
    "DOTALL": 16,
    "VERBOSE": 64,
    "TEMPLATE": 1,
    "DEBUG": 128,
}
_ALL = 511


class RegexFlag(int):
    # No enumeration: making one, or calling a metaclass, would be steps of whoever imports the module.

    def __new__(cls, value):
        return int.__new__(cls, value if value >= 0 else max(_ALL + 1, 2 ** value.bit_length()) + value)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        value = int(self)
        names = [name for name in _VALUES if value & _VALUES[name]]
        rest = value & ~_ALL
        if value == 0:
            return "NOFLAG"
        if not names:
            return None
        return "|".join(names + [hex(rest)] if rest else names)

    def __repr__(self):
        name = self.name
        if name is None:
            return f"re.RegexFlag({int(self)})"
        return "|".join([each if each[0] == "0" else "re." + each for each in name.split("|")])

    __str__ = __repr__

    def __format__(self, format_spec):
        return str.__format__(repr(self), format_spec)

    def __or__(self, other):
        return _flag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return _flag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return _flag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __iter__(self):
        return iter([_flag(_VALUES[name]) for name in _VALUES if int(self) & _VALUES[name]])

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


# Without calling the class: importing the module is to be nothing that a program's steps show.
def _flag(value):
    return _native_regex_flag(RegexFlag, value)


NOFLAG = RegexFlag.NOFLAG = _flag(0)
ASCII = A = RegexFlag.ASCII = RegexFlag.A = _flag(256)
IGNORECASE = I = RegexFlag.IGNORECASE = RegexFlag.I = _flag(2)
LOCALE = L = RegexFlag.LOCALE = RegexFlag.L = _flag(4)
UNICODE = U = RegexFlag.UNICODE = RegexFlag.U = _flag(32)
MULTILINE = M = RegexFlag.MULTILINE = RegexFlag.M = _flag(8)
DOTALL = S = RegexFlag.DOTALL = RegexFlag.S = _flag(16)
VERBOSE = X = RegexFlag.VERBOSE = RegexFlag.X = _flag(64)
TEMPLATE = T = RegexFlag.TEMPLATE = RegexFlag.T = _flag(1)
DEBUG = RegexFlag.DEBUG = _flag(128)

# In the order in which a pattern shows them.
_SHOWN = ("TEMPLATE", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII")


# Patterns

_MATCH, _FULL, _SEARCH = 0, 1, 2
_END = 9223372036854775807


def _check_text(string):
    if isinstance(string, str):
        return
    if isinstance(string, (bytes, bytearray)):
        raise TypeError("cannot use a string pattern on a bytes-like object")
    raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")


def _check_number(number):
    if not isinstance(number, int):
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")


def _checked(result, pattern):
    """A native's result, which is a list where the pattern is wrong."""
    if isinstance(result, list):
        raise error(result[0], None if result[1] is None else pattern, result[1])
    return result


def _no_template(template):
    if isinstance(template, (bytes, bytearray)):
        _native_unsupported("bytes in regular expressions")
    return TypeError(f"decoding to str: need a bytes-like object, {type(template).__name__} found")


class Pattern:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        return _native_regex_names(self._names)

    def _found(self, string, pos, endpos, how, advance=False):
        _check_text(string)
        _check_number(pos)
        _check_number(endpos)
        found = _native_regex_match(self.pattern, self.flags, string, pos, endpos, how, advance)
        return None if found is None else _new_match(self, string, pos, endpos, found)

    def match(self, string, pos=0, endpos=_END):
        return self._found(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._found(string, pos, endpos, _FULL)

    def search(self, string, pos=0, endpos=_END):
        return self._found(string, pos, endpos, _SEARCH)

    def findall(self, string, pos=0, endpos=_END):
        _check_text(string)
        _check_number(pos)
        _check_number(endpos)
        return _native_regex_find_all(self.pattern, self.flags, string, pos, endpos)

    def scanner(self, string, pos=0, endpos=_END):
        _check_text(string)
        _check_number(pos)
        _check_number(endpos)
        return SRE_Scanner(self, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=_END):
        return iter(self.scanner(string, pos, endpos).search, None)

    def split(self, string, maxsplit=0):
        _check_number(maxsplit)
        _check_text(string)
        return _native_regex_split(self.pattern, self.flags, string, maxsplit)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        _check_number(count)
        if callable(repl):
            _check_text(string)
            return _replaced(self, repl, string, count)
        if not isinstance(repl, str):
            raise _no_template(repl)
        if not isinstance(string, str):
            _checked(_native_regex_substitute(self.pattern, self.flags, repl, "", 0), repl)
            _check_text(string)
        return _checked(_native_regex_substitute(self.pattern, self.flags, repl, string, count), repl)

    def __repr__(self):
        flags = self.flags
        if flags & (4 | 32 | 256) == 32:
            flags -= 32
        names = ["re." + name for name in _SHOWN if flags & _VALUES[name]]
        if flags & ~_ALL:
            names.append(hex(flags & ~_ALL))
        shown = repr(self.pattern)[:200]
        return f"re.compile({shown}, {'|'.join(names)})" if names else f"re.compile({shown})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self is other or self.flags == other.flags and self.pattern == other.pattern

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = classmethod(_GenericAlias)


def _replaced(pattern, repl, string, count):
    parts = []
    at = done = 0
    advance = False
    while not count or done < count:
        found = _native_regex_match(pattern.pattern, pattern.flags, string, at, _END, _SEARCH, advance)
        if found is None:
            break
        begin, end = found[1], found[2]
        if at < begin:
            parts.append(string[at:begin])
        item = repl(_new_match(pattern, string, 0, _END, found))
        if item is not None:
            parts.append(item)
        at = end
        advance = begin == end
        done += 1
    if at < len(string):
        parts.append(string[at:])
    return "".join(parts), done


class SRE_Scanner:
    __module__ = "_sre"

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._pos = pos
        self._endpos = endpos
        self._at = pos
        self._advance = False

    def _next(self, how):
        if self._at is None:
            return None
        found = self.pattern._found(self._string, self._at, self._endpos, how, self._advance)
        if found is None:
            self._at = None
            return None
        found.pos = _within(self._pos, len(self._string))
        self._at = found._spans[2]
        self._advance = found._spans[1] == self._at
        return found

    def match(self):
        return self._next(_MATCH)

    def search(self):
        return self._next(_SEARCH)


# Matches


def _within(at, length):
    return 0 if at < 0 else length if at > length else at


def _new_match(pattern, string, pos, endpos, spans):
    match = _native_bare_instance(Match)
    match.re = pattern
    match.string = string
    match.pos = _within(pos, len(string))
    match.endpos = _within(endpos, len(string))
    match._spans = spans
    return match


class Match:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def _index(self, group):
        if isinstance(group, str):
            group = self.re._names.get(group, -1)
        elif not isinstance(group, int):
            group = group.__index__() if hasattr(group, "__index__") else -1
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        return group

    def _text(self, group, default=None):
        at = self._index(group) * 2 + 1
        begin = self._spans[at]
        return default if begin < 0 else self.string[begin : self._spans[at + 1]]

    def group(self, *groups):
        if len(groups) < 2:
            return self._text(groups[0] if groups else 0)
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(group, default) for group in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        names = self.re._names
        return {name: self._text(names[name], default) for name in names}

    def start(self, group=0, /):
        return self._spans[self._index(group) * 2 + 1]

    def end(self, group=0, /):
        return self._spans[self._index(group) * 2 + 2]

    def span(self, group=0, /):
        at = self._index(group) * 2 + 1
        return self._spans[at], self._spans[at + 1]

    def expand(self, template):
        if not isinstance(template, str):
            raise _no_template(template)
        pattern = self.re
        return _checked(_native_regex_expand(pattern.pattern, pattern.flags, template, self.string, self._spans), template)[0]

    @property
    def regs(self):
        return tuple([self.span(group) for group in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        return None if self._spans[0] < 0 else self._spans[0]

    @property
    def lastgroup(self):
        names = self.re._names
        for name in names:
            if names[name] == self._spans[0]:
                return name
        return None

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={repr(self.group())[:50]}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = classmethod(_GenericAlias)


# Functions


def _compiled(pattern, flags):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, str):
        if isinstance(pattern, (bytes, bytearray)):
            _native_unsupported("bytes in regular expressions")
        raise TypeError("first argument must be string or compiled pattern")
    if not isinstance(flags, int):
        raise TypeError(f"unsupported operand type(s) for &: '{type(flags).__name__}' and 'RegexFlag'")
    if flags & 128:
        _native_unsupported("re.DEBUG")
    program = _checked(_native_regex_compile(pattern, int(flags)), pattern)
    made = _native_bare_instance(Pattern)
    made.pattern = pattern
    made.flags, made.groups, names = program
    made._names = dict(names)
    return made


def compile(pattern, flags=0):
    return _compiled(pattern, flags)


def match(pattern, string, flags=0):
    return _compiled(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compiled(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compiled(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return _compiled(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compiled(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return _compiled(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compiled(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compiled(pattern, flags).finditer(string)


def purge():
    pass


_ESCAPED = {ord(char): "\\" + char for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if not isinstance(pattern, str):
        raise _no_template(pattern)
    return pattern.translate(_ESCAPED)
