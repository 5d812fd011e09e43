# Where a warning is told of once for each line, the line, the text and the category are what tells two apart: all of a
# program is one module. What was told of is forgotten when the filters change.
import re as _re
import sys as _sys

_defaultaction = "default"
_onceregistry = {}
_told = {}

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]

_actions = ("error", "ignore", "always", "default", "module", "once")


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _native_line_of(filename, lineno)
    line = line.strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (_sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


_formatwarning = formatwarning
_showwarning = showwarning
_record = None


def _show(message, category, filename, lineno):
    if showwarning is not _showwarning:
        showwarning(message, category, filename, lineno)
    elif _record is not None:
        _record.append(WarningMessage(message, category, filename, lineno))
    else:
        _sys.stderr.write(formatwarning(message, category, filename, lineno))


def _change_filters(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _told.clear()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    assert action in _actions, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    text = _re.compile(message, _re.I) if message else None
    where = _re.compile(module) if module else None
    _change_filters((action, text, category, where, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _actions, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _change_filters((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _told.clear()


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _action_for(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if (
            issubclass(category, kind)
            and line in (0, lineno)
            and _matches(message, text)
            and _matches(where, module)
        ):
            return action
    return _defaultaction


def _tell(message, category, filename, lineno, module):
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if _told.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        _told[key] = True
        once = (text, category)
        if _onceregistry.get(once):
            return
        _onceregistry[once] = True
    elif action == "module":
        _told[key] = True
        whole = (text, category, 0)
        if _told.get(whole):
            return
        _told[whole] = True
    elif action == "default":
        _told[key] = True
    _show(message, category, filename, lineno)


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, module = _native_warning_place(stacklevel)
    _tell(message, category, filename, lineno, module)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if registry is not None:
        _native_unsupported("a registry of warnings")
    if module is None:
        module = filename[:-3] if filename.endswith(".py") else filename or "<unknown>"
    _tell(message, category, filename, int(lineno), module)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        if module is not None:
            _native_unsupported("catch_warnings of another module")
        self._records = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return "catch_warnings(record=True)" if self._records else "catch_warnings()"

    def __enter__(self):
        global filters, showwarning, _record
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = (filters, showwarning, _record)
        filters = filters[:]
        _told.clear()
        log = None
        if self._records:
            log = []
            _record = log
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _record
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters, showwarning, _record = self._saved
        _told.clear()
