import sys as _sys


def _given(exc, value):
    return exc if isinstance(exc, BaseException) else value


def _print(text, file):
    (_sys.stderr if file is None else file).write(text)


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = _given(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    return _native_format_exception(error).splitlines(keepends=True)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    _print("".join(format_exception(exc, value)), file)


def format_exception_only(exc, /, value=None):
    error = _given(exc, value)
    return [format_exception(error)[-1]]


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_native_current_exception()))


def print_exc(limit=None, file=None, chain=True):
    _print(format_exc(), file)


def format_stack(f=None, limit=None):
    lines = _native_format_stack().splitlines(keepends=True)
    return [lines[i] + (lines[i + 1] if i + 1 < len(lines) else "") for i in range(0, len(lines), 2)]


def print_stack(f=None, limit=None, file=None):
    _print("".join(format_stack()), file)
