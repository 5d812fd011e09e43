_WHITE = " \t\n\r\x0b\x0c"


def dedent(text):
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        bare = line.lstrip(" \t")
        if not bare:
            lines[i] = ""
            continue
        indent = line[: len(line) - len(bare)]
        margin = indent if margin is None else _shared(margin, indent)
    cut = len(margin) if margin else 0
    return "\n".join([line[cut:] for line in lines])


def _shared(a, b):
    count = 0
    while count < len(a) and count < len(b) and a[count] == b[count]:
        count += 1
    return a[:count]


def indent(text, prefix, predicate=None):
    lines = text.splitlines(True)
    return "".join([prefix + line if (predicate(line) if predicate else line.strip()) else line for line in lines])


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


class TextWrapper:
    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        if fix_sentence_endings:
            _native_unsupported("fix_sentence_endings of textwrap")
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if char in _WHITE else char for char in text])
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = self._chunks(text)
        chunks.reverse()
        return self._lines(chunks)

    def _chunks(self, text):
        chunks = []
        at = 0
        while at < len(text):
            end = at
            white = text[at] in _WHITE
            while end < len(text) and (text[end] in _WHITE) == white:
                end += 1
            if white or not self.break_on_hyphens:
                chunks.append(text[at:end])
            else:
                chunks.extend(_parts(text[at:end]))
            at = end
        return chunks

    def _lines(self, chunks):
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                length += self._break_long(chunks, line, length, width)
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            rest = chunks and not (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or not rest and length <= width:
                lines.append(indent + "".join(line))
            else:
                self._cut(lines, line, length, width, indent)
                break
        return lines

    def _break_long(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any([char != "-" for char in chunk[:hyphen]]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
            return len(line[-1])
        if not line:
            line.append(chunks.pop())
            return len(line[-1])
        return 0

    def _cut(self, lines, line, length, width, indent):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line[-1])
            del line[-1]
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _parts(word):
    """A word, cut behind the hyphens between letters and around dashes."""
    parts = []
    begin = 0
    at = 0
    while at < len(word):
        if word[at] != "-":
            at += 1
            continue
        end = at
        while end < len(word) and word[end] == "-":
            end += 1
        if end - at > 1:
            if begin < at and end < len(word):
                parts.append(word[begin:at])
                parts.append(word[at:end])
                begin = end
        elif at - begin > 1 and word[at - 1].isalpha() and word[at - 2].isalpha() and _two_letters(word, end):
            parts.append(word[begin:end])
            begin = end
        at = end
    if begin < len(word):
        parts.append(word[begin:])
    return parts


def _two_letters(word, at):
    return word[at : at + 1].isalpha() and (word[at + 1 : at + 2].isalpha() or word[at + 1 : at + 2] == "-")
