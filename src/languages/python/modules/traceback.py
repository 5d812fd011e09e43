import sys as _sys

_unset = object()


def _print(text, file):
    (_sys.stderr if file is None else file).write(text)


def _given(exc, value, tb):
    if value is _unset and tb is _unset:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc, True
    if value is _unset or tb is _unset:
        raise ValueError("Both or neither of value and tb must be given")
    if tb is not None and value is not None and _entries(tb) != _entries(value.__traceback__):
        _native_unsupported("a traceback shown with another exception than its own")
    return value, tb is not None


def _entries(tb):
    return None if tb is None else _native_traceback_entries(tb, None)


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    error, traced = _given(exc, value, tb)
    if error is None:
        return ["NoneType: None\n"]
    return _native_exception_parts(error, limit, bool(chain), traced)


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    _print("".join(format_exception(exc, value, tb, limit, chain)), file)


def format_exception_only(exc, /, value=_unset):
    error = exc if value is _unset else value
    if error is None:
        return ["NoneType: None\n"]
    return _native_exception_parts(error, None, False, False)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_native_current_exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    _print(format_exc(limit, chain), file)


def format_tb(tb, limit=None):
    return [] if tb is None else _native_traceback_parts(tb, limit)


def print_tb(tb, limit=None, file=None):
    _print("".join(format_tb(tb, limit)), file)


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = locals
        self._text = None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


class StackSummary(list):
    def format_frame_summary(self, frame_summary):
        if frame_summary._text is not None:
            return frame_summary._text
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        return text + (f"    {frame_summary.line.strip()}\n" if frame_summary.line else "")

    def format(self):
        result = []
        last = None
        count = 0
        for each in self:
            place = (each.filename, each.lineno, each.name)
            if place != last:
                if count > 3:
                    result.append(_repeats(count - 3))
                last = place
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(each))
        if count > 3:
            result.append(_repeats(count - 3))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = StackSummary()
        for each in a_list:
            if not isinstance(each, FrameSummary):
                filename, lineno, name, line = each
                each = FrameSummary(filename, lineno, name, line=line)
            result.append(each)
        return result


def _repeats(count):
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def _summary(entries):
    result = StackSummary()
    for filename, lineno, name, line, text in entries:
        frame = FrameSummary(filename, lineno, name, line=line)
        frame._text = text
        result.append(frame)
    return result


def extract_tb(tb, limit=None):
    if tb is None:
        return StackSummary()
    return _summary(_native_traceback_entries(tb, limit))


def extract_stack(f=None, limit=None):
    if f is not None:
        _native_unsupported("the stack of a frame")
    entries = _native_stack_entries()
    if limit is not None:
        entries = entries[-limit:] if limit >= 0 else entries[:-limit]
    return _summary(entries)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _print("".join(format_stack(f, limit)), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print("".join(format_list(extracted_list)), file)
