WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        own = getattr(wrapped, name, {})
        for each in own:
            setattr(wrapper, each, own[each])
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def reduce(function, iterable, initial=_native_unset, /):
    iterator = iter(iterable)
    if initial is _native_unset:
        for value in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(map(repr, self.args))
        parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        return partial(_native_bound(self.func, instance), *self.args, **self.keywords)


# Caches

def _cache_info_type():
    class CacheInfo(tuple):
        __qualname__ = "CacheInfo"
        _fields = ("hits", "misses", "maxsize", "currsize")
        hits = property(lambda self: self[0])
        misses = property(lambda self: self[1])
        maxsize = property(lambda self: self[2])
        currsize = property(lambda self: self[3])

        def __repr__(self):
            return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"

        def _asdict(self):
            return dict(zip(self._fields, self))

    return CacheInfo


_CacheInfo = _cache_info_type()


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(user_function):
        return _cached(user_function, maxsize, typed)

    return decorate


def cache(user_function, /):
    return _cached(user_function, None, False)


class _Results:
    def __init__(self, maxsize):
        self.known = {}
        self.maxsize = None if maxsize is None else max(maxsize, 0)
        self.hits = 0
        self.misses = 0

    def find(self, key):
        if key not in self.known:
            self.misses += 1
            return _native_unset
        self.hits += 1
        result = self.known[key]
        if self.maxsize is not None:
            del self.known[key]
            self.known[key] = result
        return result

    def keep(self, key, result):
        if self.maxsize == 0:
            return
        if key not in self.known and self.maxsize is not None and len(self.known) >= self.maxsize:
            for oldest in self.known:
                break
            del self.known[oldest]
        self.known[key] = result


def _cached(user_function, maxsize, typed):
    results = _Results(maxsize)

    def wrapper(*args, **kwds):
        key = _key_of(args, kwds, typed)
        result = results.find(key)
        if result is _native_unset:
            result = user_function(*args, **kwds)
            results.keep(key, result)
        return result

    def cache_info():
        return _CacheInfo((results.hits, results.misses, results.maxsize, len(results.known)))

    def cache_clear():
        results.known.clear()
        results.hits = results.misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": results.maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


_KEYWORDS_FOLLOW = object()


def _key_of(args, kwds, typed):
    key = args
    if kwds:
        key += (_KEYWORDS_FOLLOW,)
        for name in kwds:
            key += (name, kwds[name])
    if typed:
        key += tuple([type(value) for value in args]) + tuple([type(value) for value in kwds.values()])
    return key


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value


# Order

def total_ordering(cls):
    known = [name for name in _orders if getattr(cls, name, None) is not getattr(object, name, None)]
    if not known:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, method in _orders[max(known)]:
        if name not in known:
            setattr(cls, name, method)
    return cls


def _negated(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result

    return method


def _or_equal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else result or self == other

    return method


def _and_unequal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else result and self != other

    return method


def _neither(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result and self != other

    return method


def _not_or_equal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result or self == other

    return method


_orders = {
    "__lt__": [("__gt__", _neither("__lt__")), ("__le__", _or_equal("__lt__")), ("__ge__", _negated("__lt__"))],
    "__le__": [("__ge__", _not_or_equal("__le__")), ("__lt__", _and_unequal("__le__")), ("__gt__", _negated("__le__"))],
    "__gt__": [("__lt__", _neither("__gt__")), ("__ge__", _or_equal("__gt__")), ("__le__", _negated("__gt__"))],
    "__ge__": [("__le__", _not_or_equal("__ge__")), ("__gt__", _and_unequal("__ge__")), ("__lt__", _negated("__ge__"))],
}


def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


# One function for each class

def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for each in cls.__mro__:
            if each in registry:
                return registry[each]
        return registry[object]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            func = cls
            for name, cls in func.__annotations__.items():
                break
            else:
                raise TypeError(
                    f"Invalid first argument to `register()`: {func!r}. Use either `@register(some_class)` or plain "
                    "`@register` on an annotated function."
                )
        if not isinstance(cls, type):
            raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        registry[cls] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, instance, owner=None):
        def method(*args, **kwargs):
            return _native_bound(self.dispatcher.dispatch(type(args[0])), instance)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)
