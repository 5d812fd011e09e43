import copy as _copy
from types import GenericAlias as _GenericAlias


class FrozenInstanceError(AttributeError):
    pass


class _MissingType:
    pass


MISSING = _MissingType()


class _KwOnlyType:
    pass


KW_ONLY = _KwOnlyType()


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        return f"dataclasses.InitVar[{self.type.__name__ if isinstance(self.type, type) else self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._kind = "field"

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        shown = [f"{name}={_native_get_field(self, name)!r}" for name in names]
        return f"Field({','.join(shown)},_field_type=_FIELD)"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _with_slots(cls):
    """The same class once more: slots can be given to a class only when it is made."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = [f.name for f in fields(cls)]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(base.__dict__.get("__slots__", ()))
    contents = dict(cls.__dict__)
    contents["__slots__"] = tuple([name for name in names if name not in inherited])
    for name in names + ["__dict__", "__weakref__"]:
        contents.pop(name, None)
    contents["__qualname__"] = cls.__qualname__
    return type(cls)(cls.__name__, cls.__bases__, contents)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    def wrap(cls):
        _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
        return _with_slots(cls) if slots else cls

    return _native_bound(_native_decorate, wrap) if cls is None else wrap(cls)


def _kind_of(type):
    if isinstance(type, str):
        text = type.strip()
        if text.startswith(("ClassVar", "typing.ClassVar", "t.ClassVar")):
            return "class"
        return "init" if text.startswith(("InitVar", "dataclasses.InitVar")) else "field"
    if type is InitVar or isinstance(type, InitVar):
        return "init"
    name = getattr(type, "_name", None) or getattr(getattr(type, "__origin__", None), "_name", None)
    return "class" if name == "ClassVar" and type.__class__.__module__ == "typing" else "field"


def _own_fields(cls, kw_only):
    found = []
    annotations = cls.__dict__.get("__annotations__", {})
    for name in annotations:
        type = annotations[name]
        if type is KW_ONLY or isinstance(type, str) and type in ("KW_ONLY", "dataclasses.KW_ONLY"):
            kw_only = True
            continue
        default = _native_get_field(cls, name, MISSING)
        each = default if isinstance(default, Field) else field(default=default)
        each.name = name
        each.type = type
        each._kind = _kind_of(type)
        if each._kind != "field" and each.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
        if each.kw_only is MISSING:
            each.kw_only = kw_only
        if each._kind == "field" and each.default.__class__.__hash__ is None:
            raise ValueError(
                f"mutable default {each.default.__class__} for field {name} is not allowed: use default_factory"
            )
        found.append(each)
        if isinstance(default, Field):
            if each.default is MISSING:
                delattr(cls, name)
            else:
                _native_set_field(cls, name, each.default)
    for name in cls.__dict__:
        if isinstance(cls.__dict__[name], Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    fields = {}
    any_frozen = False
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, "__dataclass_fields__", None)
        if inherited is not None:
            has_bases = True
            for name in inherited:
                fields[name] = inherited[name]
            if base.__dataclass_params__[2]:
                any_frozen = True
    for each in _own_fields(cls, kw_only):
        fields[each.name] = each
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    had_eq = "__eq__" in cls.__dict__
    had_hash = "__hash__" in cls.__dict__ and not (cls.__dict__["__hash__"] is None and had_eq)
    cls.__dataclass_fields__ = fields
    cls.__dataclass_params__ = (eq, order, frozen)
    used = [each for each in fields.values() if each._kind == "field"]
    if init:
        _add_init(cls, [each for each in fields.values() if each._kind != "class"], frozen)
    if repr:
        function = _make_repr([each.name for each in used if each.repr])
        if _belongs(cls, "__repr__", function):
            cls.__repr__ = function
    compared = [each.name for each in used if each.compare]
    if eq:
        function = _make_eq(compared)
        if _belongs(cls, "__eq__", function):
            cls.__eq__ = function
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        _add_order(cls, compared)
    if frozen:
        _add_frozen(cls, fields)
    hashed = [each.name for each in used if (each.compare if each.hash is None else each.hash)]
    if unsafe_hash:
        if had_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _make_hash(hashed)
    elif eq and not had_hash:
        cls.__hash__ = _make_hash(hashed) if frozen else None
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([each.name for each in used if each.init and not each.kw_only])
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__
    return cls


def _belongs(cls, name, function):
    """Whether a class has no such method of its own; then the function is made to look like one of it."""
    if name in cls.__dict__:
        return False
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    return True


def _add_init(cls, fields, frozen):
    given = [each for each in fields if each.init]
    plain = [each for each in given if not each.kw_only]
    keyword = [each for each in given if each.kw_only]
    defaults = 0
    for each in plain:
        if each.default is not MISSING or each.default_factory is not MISSING:
            defaults += 1
        elif defaults:
            raise TypeError(f"non-default argument {each.name!r} follows default argument")
    names = tuple([each.name for each in plain])
    keywords = tuple([each.name for each in keyword])
    has_default = tuple([each.default is not MISSING or each.default_factory is not MISSING for each in keyword])
    order = plain + keyword
    others = [each for each in fields if not each.init and each.default_factory is not MISSING]
    has_post = hasattr(cls, "__post_init__")
    title = f"{cls.__qualname__}.__init__"

    def __init__(self, /, *args, **kwargs):
        values = _native_bind(title, names, defaults, keywords, has_default, _native_unset, args, kwargs)
        # Fields and values stay apart, so that nobody takes the one for the other.
        passed = {}
        for at in range(len(order)):
            each = order[at]
            value = values[at]
            if value is _native_unset:
                value = each.default if each.default_factory is MISSING else each.default_factory()
            if each._kind == "init":
                passed[each.name] = value
            elif frozen:
                _native_set_own_field(self, each.name, value)
            else:
                _native_set_field(self, each.name, value)
        for each in others:
            if frozen:
                _native_set_own_field(self, each.name, each.default_factory())
            else:
                _native_set_field(self, each.name, each.default_factory())
        if has_post:
            self.__post_init__(*[passed[each.name] for each in fields if each.name in passed])

    if _belongs(cls, "__init__", __init__):
        cls.__init__ = __init__


def _make_repr(names):
    def __repr__(self):
        for each in _shown:
            if each is self:
                return "..."
        _shown.append(self)
        try:
            return f"{self.__class__.__qualname__}({', '.join([f'{name}={_native_get_field(self, name)!r}' for name in names])})"
        finally:
            _shown.pop()

    # As CPython's, by which its pprint tells it from one that was written.
    __repr__.__wrapped__ = __repr__
    return __repr__


# Instances whose repr is being made: one that holds itself shows as "...".
_shown = []


def _values(self, names):
    return tuple([_native_get_field(self, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) == _values(other, names)
        return NotImplemented

    return __eq__


def _make_hash(names):
    def __hash__(self):
        return hash(_values(self, names))

    return __hash__


def _add_order(cls, names):
    def __lt__(self, other):
        return _values(self, names) < _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return _values(self, names) <= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return _values(self, names) > _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return _values(self, names) >= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    for function in (__lt__, __le__, __gt__, __ge__):
        name = function.__name__
        if not _belongs(cls, name, function):
            raise TypeError(
                f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering"
            )
    cls.__lt__ = __lt__
    cls.__le__ = __le__
    cls.__gt__ = __gt__
    cls.__ge__ = __ge__


def _add_frozen(cls, fields):
    for base in cls.__mro__[1:-1]:
        if "__dataclass_params__" not in base.__dict__ and ("__setattr__" in base.__dict__ or "__delattr__" in base.__dict__):
            _native_unsupported("a frozen dataclass derived from a class that says itself how attributes are set")

    def __setattr__(self, name, value):
        if type(self) is cls or name in fields:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        _native_set_own_field(self, name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in fields:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    for function in (__setattr__, __delattr__):
        if not _belongs(cls, function.__name__, function):
            raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
    cls.__setattr__ = __setattr__
    cls.__delattr__ = __delattr__


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([each for each in found.values() if each._kind == "field"])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not isinstance(obj, _GenericAlias) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _inner(obj, dict_factory, True)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _inner(obj, tuple_factory, False)


def _inner(obj, factory, named):
    if _is_instance(obj):
        pairs = [(each.name, _inner(_native_get_field(obj, each.name), factory, named)) for each in fields(obj)]
        return factory(pairs if named else [value for name, value in pairs])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_inner(each, factory, named) for each in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_inner(each, factory, named) for each in obj])
    if isinstance(obj, dict):
        pairs = [(_inner(key, factory, named), _inner(obj[key], factory, named)) for key in obj]
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(obj.default_factory)
            result.update(pairs)
            return result
        return type(obj)(pairs)
    return _copy.deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for each in obj.__dataclass_fields__.values():
        if each._kind == "class":
            continue
        if not each.init:
            if each.name in changes:
                raise ValueError(f"field {each.name} is declared with init=False, it cannot be specified with replace()")
        elif each.name not in changes:
            if each._kind == "init" and each.default is MISSING:
                raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = _native_get_field(obj, each.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    annotations = {}
    body = {} if namespace is None else dict(namespace)
    for item in fields:
        if isinstance(item, str):
            annotations[item] = "typing.Any"
        else:
            annotations[item[0]] = item[1]
            if len(item) == 3:
                body[item[0]] = item[2]
    body["__annotations__"] = annotations
    return dataclass(type(cls_name, bases, body), **options)
