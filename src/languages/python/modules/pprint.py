import sys as _sys

_BUILTIN = (dict, list, tuple, set, frozenset, str)
_FROM_COLLECTIONS = ("OrderedDict", "defaultdict", "Counter", "ChainMap", "deque")


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._plain(object, [], None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """What things of any types are sorted by."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _kind(value):
    """The class whose way of showing a value it has."""
    for cls in type(value).__mro__:
        if cls in _BUILTIN or "__repr__" in cls.__dict__:
            return cls
    return None


def _is_inside(value, active):
    for each in active:
        if each is value:
            return True
    return False


def _recursion(value):
    return f"<Recursion on {type(value).__name__} with id={id(value)}>"


class PrettyPrinter:
    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = _sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        return self._text(object, 0, 0, [], 0)

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def format(self, object, context, maxlevels, level):
        return self._plain(object, [], maxlevels, level)

    # On one line

    def _repr(self, value, active, level):
        return self._plain(value, active[:], self._depth, level)[0]

    def _plain(self, value, active, most, level):
        """A value's text, whether it can be read back, and whether it holds itself."""
        kind = _kind(value)
        if isinstance(value, int) and not isinstance(value, bool) and self._underscore_numbers and kind is not None and kind in (int, object):
            return f"{value:_d}", True, False
        if kind not in (dict, list, tuple):
            text = repr(value)
            return text, bool(text) and not text.startswith("<"), False
        begin, end = "{}" if kind is dict else "[]" if kind is list else "()"
        if not value:
            return begin + end, True, False
        if most and level >= most:
            return f"{begin}...{end}" if kind is not tuple or len(value) != 1 else "(...,)", False, _is_inside(value, active)
        if _is_inside(value, active):
            return _recursion(value), False, True
        active.append(value)
        parts = []
        readable, recursive = True, False
        for members in self._pairs(value) if kind is dict else [(each,) for each in value]:
            texts = []
            for member in members:
                text, can_read, holds_itself = self._plain(member, active, most, level + 1)
                texts.append(text)
                readable = readable and can_read
                recursive = recursive or holds_itself
            parts.append(": ".join(texts))
        active.pop()
        if kind is tuple and len(parts) == 1:
            end = ",)"
        return begin + ", ".join(parts) + end, readable, recursive

    def _pairs(self, value):
        return sorted(value.items(), key=_pair_key) if self._sort_dicts else list(value.items())

    # On several

    def _text(self, value, indent, allowance, active, level):
        if _is_inside(value, active):
            return _recursion(value)
        text = self._repr(value, active, level)
        if len(text) <= self._width - indent - allowance:
            return text
        active.append(value)
        lines = self._lines(value, _kind(value), indent, allowance, active, level + 1)
        active.pop()
        return text if lines is None else lines

    def _lines(self, value, kind, *around):
        if kind is dict:
            return self._dict(self._pairs(value), *around)
        if kind is list:
            return self._items("[", value, "]", *around)
        if kind is tuple:
            return self._items("(", value, ",)" if len(value) == 1 else ")", *around)
        if kind in (set, frozenset):
            return self._set(value, *around)
        if kind is str:
            return self._string(value, *around) if value else None
        if kind is None:
            return None
        if kind.__module__ == "builtins" and kind.__name__ == "bytes":
            return self._bytes(value, *around)
        if kind.__module__ == "builtins" and kind.__name__ == "bytearray":
            return self._bytearray(value, *around)
        if kind.__module__ == "collections" and kind.__name__ in _FROM_COLLECTIONS:
            return self._collection(value, kind.__name__, *around)
        if kind.__module__ == "types" and kind.__name__ == "SimpleNamespace":
            name = "namespace" if type(value) is kind else type(value).__name__
            return self._namespace(name, value.__dict__.items(), *around)
        if "__dataclass_fields__" in kind.__dict__ and hasattr(kind.__dict__["__repr__"], "__wrapped__"):
            fields = type(value).__dataclass_fields__
            shown = [(name, getattr(value, name)) for name in fields if fields[name].repr and fields[name]._kind == "field"]
            return self._namespace(type(value).__name__, shown, *around)
        return None

    def _gap(self):
        return (self._indent_per_level - 1) * " "

    def _dict(self, pairs, indent, allowance, active, level):
        return "{" + self._gap() + self._dict_items(pairs, indent, allowance + 1, active, level) + "}"

    def _dict_items(self, pairs, indent, allowance, active, level):
        indent += self._indent_per_level
        parts = []
        for i, (key, value) in enumerate(pairs):
            name = self._repr(key, active, level) + ": "
            left = allowance if i == len(pairs) - 1 else 1
            parts.append(name + self._text(value, indent + len(name), left, active, level))
        return (",\n" + " " * indent).join(parts)

    def _items(self, begin, items, end, indent, allowance, active, level):
        return begin + self._members(items, indent, allowance + len(end), active, level) + end

    def _members(self, items, indent, allowance, active, level):
        indent += self._indent_per_level
        newline = ",\n" + " " * indent
        between = ""
        result = self._gap()
        width = most = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, active, level)
                needed = len(text) + 2
                if width < needed:
                    width = most
                    if between:
                        between = newline
                if width >= needed:
                    width -= needed
                    result += between + text
                    between = ", "
                    continue
            result += between + self._text(item, indent, allowance if last else 1, active, level)
            between = newline
        return result

    def _set(self, value, indent, allowance, active, level):
        if not value:
            return None
        items = sorted(value, key=_Key)
        if type(value) is set:
            return self._items("{", items, "}", indent, allowance, active, level)
        name = type(value).__name__
        return self._items(name + "({", items, "})", indent + len(name) + 1, allowance, active, level)

    def _string(self, value, indent, allowance, active, level):
        if level == 1:
            indent += 1
            allowance += 1
        chunks = []
        lines = value.splitlines(True)
        most = self._width - indent
        for i, line in enumerate(lines):
            left = most - allowance if i == len(lines) - 1 else most
            if len(repr(line)) <= left:
                chunks.append(repr(line))
            else:
                chunks += self._chunks(line, most, left)
        if len(chunks) == 1:
            return repr(lines[-1])
        text = ("\n" + " " * indent).join(chunks)
        return f"({text})" if level == 1 else text

    def _chunks(self, line, most, least):
        """A line in pieces: words, with the space behind them."""
        words = []
        at = 0
        while at < len(line):
            end = at
            while end < len(line) and not line[end].isspace():
                end += 1
            while end < len(line) and line[end].isspace():
                end += 1
            words.append(line[at:end])
            at = end
        chunks = []
        current = ""
        for i, word in enumerate(words):
            longer = current + word
            if len(repr(longer)) > (least if i == len(words) - 1 else most):
                if current:
                    chunks.append(repr(current))
                current = word
            else:
                current = longer
        if current:
            chunks.append(repr(current))
        return chunks

    def _bytearray(self, value, indent, allowance, active, level):
        inside = self._bytes(value.decode("latin-1").encode("latin-1"), indent + 10, allowance + 1, active, level + 1)
        return f"bytearray({inside})"

    def _bytes(self, value, indent, allowance, active, level):
        if len(value) <= 4:
            return repr(value)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        current = value[:0]
        for i in range(0, len(value), 4):
            longer = current + value[i : i + 4]
            if i == len(value) // 4 * 4:
                width -= allowance
            if len(repr(longer)) > width:
                if current:
                    chunks.append(repr(current))
                current = value[i : i + 4]
            else:
                current = longer
        if current:
            chunks.append(repr(current))
        text = ("\n" + " " * indent).join(chunks)
        return f"({text})" if level == 1 else text

    def _namespace(self, name, pairs, indent, allowance, active, level):
        indent += len(name) + 1
        pairs = list(pairs)
        parts = []
        for i, (key, value) in enumerate(pairs):
            left = allowance if i == len(pairs) - 1 else 1
            inside = _is_inside(value, active)
            text = "..." if inside else self._text(value, indent + len(key) + 1, left, active, level)
            parts.append(f"{key}={text}")
        return f"{name}({(',' + chr(10) + ' ' * indent).join(parts)})"

    def _collection(self, value, kind, indent, allowance, active, level):
        if not (value.maps if kind == "ChainMap" else value):
            return None
        name = type(value).__name__
        indent += len(name) + 1
        newline = "\n" + " " * indent
        if kind == "OrderedDict":
            body = self._text(list(value.items()), indent, allowance + 1, active, level)
        elif kind == "defaultdict":
            factory = self._repr(value.default_factory, active, level)
            body = f"{factory},{newline}{self._dict(self._pairs(value), indent, allowance + 1, active, level)}"
        elif kind == "Counter":
            body = "{" + self._gap() + self._dict_items(value.most_common(), indent, allowance + 2, active, level) + "}"
        elif kind == "ChainMap":
            last = len(value.maps) - 1
            texts = [self._text(each, indent, allowance + 1 if i == last else 1, active, level) for i, each in enumerate(value.maps)]
            body = ("," + newline).join(texts)
        elif value.maxlen is None:
            body = f"[{self._members(value, indent, allowance + 2, active, level)}]"
        else:
            body = f"[{self._members(value, indent, 2, active, level)}],{newline}maxlen={value.maxlen}"
        return f"{name}({body})"
