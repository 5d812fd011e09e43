# Each thread has a context of its own, empty at first. What a context holds is a dict that nobody changes: setting a
# variable puts another one in its place.
import threading as _threading
import types as _types


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_unset = _Missing()
_threads = _threading.local()


def _current():
    context = getattr(_threads, "context", None)
    if context is None:
        context = _threads.context = Context()
    return context


class Context:
    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        before = _current()
        self._entered = True
        _threads.context = self
        try:
            return callable(*args, **kwargs)
        finally:
            _threads.context = before
            self._entered = False

    def copy(self):
        context = Context()
        context._values = self._values
        return context

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._values

    def get(self, var, default=None, /):
        return self._values.get(_checked(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __repr__(self):
        return f"<_contextvars.Context object at {id(self):#x}>"


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


class ContextVar:
    def __init__(self, name, *, default=_unset):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_unset, /):
        value = _current()._values.get(self, _unset)
        if value is not _unset:
            return value
        if default is not _unset:
            return default
        if self._default is _unset:
            raise LookupError(self)
        return self._default

    def set(self, value, /):
        context = _current()
        token = Token(context, self, context._values.get(self, _unset))
        context._values = {**context._values, self: value}
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = {**context._values}
        if token._old is _unset:
            values.pop(self, None)
        else:
            values[self] = token._old
        context._values = values

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __repr__(self):
        default = "" if self._default is _unset else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class Token:
    MISSING = _unset

    def __init__(self, context, var, old):
        self._context = context
        self._var = var
        self._old = old
        self._used = False

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"


def copy_context():
    return _current().copy()
