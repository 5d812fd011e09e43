class Error(Exception):
    pass


error = Error

_unchanging = (int, float, complex, bool, str, type(None), range, type(...), type(NotImplemented), type, slice)


def copy(x):
    cls = type(x)
    if isinstance(x, type) or cls in _unchanging or cls is tuple or cls is frozenset or _native_is_function(x):
        return x
    if hasattr(cls, "__copy__"):
        return cls.__copy__(x)
    if isinstance(x, (list, dict, set)) and cls in (list, dict, set):
        return x.copy()
    return _remade(x, cls, None)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    cls = type(x)
    if isinstance(x, type) or cls in _unchanging or _native_is_function(x):
        return x
    known = memo.get(id(x))
    if known is not None:
        return known[0]
    if hasattr(cls, "__deepcopy__"):
        made = x.__deepcopy__(memo)
    elif cls is list:
        made = []
        memo[id(x)] = (made, x)
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = {}
        memo[id(x)] = (made, x)
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)][0]
        made = x
        for old, new in zip(x, items):
            if old is not new:
                made = tuple(items)
    elif cls is set or cls is frozenset:
        made = cls([deepcopy(item, memo) for item in x])
    else:
        return _remade(x, cls, memo)
    memo[id(x)] = (made, x)
    return made


def _remade(x, cls, memo):
    """Another instance with the same attributes, or copies of them; and with the same items, of a builtin type's subclass."""
    if _native_is_opaque(x):
        raise TypeError(f"cannot pickle '{cls.__module__}.{cls.__name__}' object" if cls.__module__ != "builtins" else f"cannot pickle '{cls.__name__}' object")
    for name in ("__reduce_ex__", "__reduce__", "__getnewargs_ex__", "__getnewargs__"):
        if _native_type_method(x, name) is not None:
            _native_unsupported(f"copying an object with a {name} of its own")
    deeply = (lambda value: value) if memo is None else (lambda value: deepcopy(value, memo))
    if isinstance(x, (tuple, int, float, str, frozenset)):
        made = _native_value_like(x)
    else:
        made = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = (made, x)
    if isinstance(x, BaseException):
        made.args = deeply(x.args)
    if isinstance(x, list):
        for item in list.__iter__(x):
            list.append(made, deeply(item))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(made, deeply(key), deeply(value))
    elif isinstance(x, set):
        for item in set.__iter__(x):
            set.add(made, deeply(item))
    getstate = _native_type_method(x, "__getstate__")
    setstate = _native_type_method(made, "__setstate__")
    if getstate is not None or setstate is not None:
        _restore(made, setstate, deeply(x.__dict__.copy() if getstate is None else getstate(x)))
        return made
    own = getattr(x, "__dict__", {})
    for name in own:
        object.__setattr__(made, name, deeply(own[name]))
    for each in cls.__mro__:
        slots = vars(each).get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                object.__setattr__(made, name, deeply(getattr(x, name)))
    return made


def _restore(made, setstate, state):
    """Gives an object the state of the one that it is made like."""
    if state is None:
        return
    if setstate is not None:
        setstate(made, state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    if slots is not None:
        for name in slots:
            setattr(made, name, slots[name])
