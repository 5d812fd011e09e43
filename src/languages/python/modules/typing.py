import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
from abc import ABCMeta as _ABCMeta

TYPE_CHECKING = False


def _shown(type_):
    if type_ is ...:
        return "..."
    if type_ is None or type_ is type(None):
        return "None"
    if isinstance(type_, (tuple, list)):
        return f"[{', '.join(map(_shown, type_))}]"
    if isinstance(type_, type):
        if type_.__module__ == "builtins":
            return type_.__qualname__
        return f"{type_.__module__}.{type_.__qualname__}"
    if type(type_) is _FUNCTION:
        return type_.__name__
    return repr(type_)


_FUNCTION = type(_shown)


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def _checked(type_):
    if type_ is None:
        return type(None)
    return ForwardRef(type_) if isinstance(type_, str) else type_


def _many(params):
    return params if isinstance(params, tuple) else (params,)


class _Typing:
    """What can stand in an annotation, and can be part of a union there."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class _Form(_Typing):
    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, params):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, params)


class _Alias(_Typing):
    """A form or class with arguments."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name

    def __repr__(self):
        title = f"typing.{self._name}" if self._name else _shown(self.__origin__)
        return f"{title}[{', '.join(map(_shown, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias) or self.__origin__ != other.__origin__:
            return False
        if self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__args__ == other.__args__

    def __hash__(self):
        args = frozenset(self.__args__) if self.__origin__ is Union else self.__args__
        return hash((self.__origin__, args))

    @property
    def __parameters__(self):
        return _variables(self.__args__)

    def __getitem__(self, params):
        params = _many(params)
        free = self.__parameters__
        if not free:
            raise TypeError(f"{self!r} is not a generic class")
        if len(params) != len(free):
            how = "many" if len(params) > len(free) else "few"
            raise TypeError(f"Too {how} arguments for {self!r}; actual {len(params)}, expected {len(free)}")
        return _substitute(self, dict(zip(free, map(_checked, params))))

    def _with(self, args):
        return _Alias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self!r}")
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return _native_class_attribute(self.__origin__, name)

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot subclass {self!r}")
        if self.__origin__ is Generic and any([isinstance(each, _Alias) and each is not self for each in bases]):
            return ()
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any([issubclass(cls, each) for each in self.__args__])
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _variables(args):
    found = []
    for each in args:
        inner = (each,) if isinstance(each, TypeVar) else getattr(each, "__parameters__", ())
        for variable in inner if isinstance(inner, tuple) else ():
            if variable not in found:
                found.append(variable)
    return tuple(found)


def _substitute(alias, values):
    args = []
    for each in alias.__args__:
        if isinstance(each, TypeVar):
            each = values.get(each, each)
        elif isinstance(each, _Alias) and each.__parameters__:
            each = _substitute(each, values)
        args.append(each)
    return Union[tuple(args)] if alias.__origin__ is Union else alias._with(tuple(args))


class _ClassAlias(_Alias):
    """Of a generic class of the program's, which can be called."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args
        self._name = None

    def _with(self, args):
        return _ClassAlias(self.__origin__, args)

    def __call__(self, *args, **kwargs):
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result


class _UnionAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[1] if args[0] is type(None) else args[0]
            return f"typing.Optional[{_shown(other)}]"
        return _Alias.__repr__(self)


class _CallableAlias(_Alias):
    def __repr__(self):
        *params, result = self.__args__
        shown = "..." if params == [...] else f"[{', '.join(map(_shown, params))}]"
        return f"typing.Callable[{shown}, {_shown(result)}]"


class _Named(_Typing):
    """List, Dict and the like: another name for a class."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, params):
        return _Alias(self.__origin__, tuple(map(_checked, _many(params))), self._name)

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _NamedCallable(_Named):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        args = tuple(map(_checked, args)) if isinstance(args, (list, tuple)) else (args,)
        return _CallableAlias(self.__origin__, args + (_checked(result),), "Callable")


def _make_union(form, params):
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    args = []
    for each in map(_checked, _many(params)):
        members = each.__args__ if isinstance(each, (_UnionAlias, type(int | str))) else (each,)
        args.extend([member for member in members if member not in args])
    return args[0] if len(args) == 1 else _UnionAlias(form, tuple(args), "Union")


def _make_optional(form, param):
    return Union[param, None]


def _make_plain(form, params):
    return _Alias(form, tuple(map(_checked, _many(params))), form._name)


def _make_literal(form, params):
    return _LiteralAlias(form, _many(params), form._name)


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _AnnotatedForm(_Form):
    def __getitem__(self, params):
        origin, *metadata = params
        return _AnnotatedAlias(origin, tuple(metadata))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        self.__origin__ = origin
        self.__args__ = (origin,)
        self._name = "Annotated"
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __repr__(self):
        return f"typing.Annotated[{_shown(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"


class Any:
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")
Union = _Form("Union", _make_union)
Optional = _Form("Optional", _make_optional)
ClassVar = _Form("ClassVar", _make_plain)
Final = _Form("Final", _make_plain)
Literal = _Form("Literal", _make_literal)
Annotated = _AnnotatedForm("Annotated")
Concatenate = _Form("Concatenate", _make_plain)
TypeGuard = _Form("TypeGuard", _make_plain)
Required = _Form("Required", _make_plain)
NotRequired = _Form("NotRequired", _make_plain)
Unpack = _Form("Unpack", _make_plain)


class TypeVar(_Typing):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return f"{'+' if self.__covariant__ else '-' if self.__contravariant__ else '~'}{self.__name__}"


class ParamSpec(TypeVar):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        TypeVar.__init__(self, name, bound=bound, covariant=covariant, contravariant=contravariant)
        self.args = _Form(f"{name}.args")
        self.kwargs = _Form(f"{name}.kwargs")


class TypeVarTuple(_Typing):
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


AnyStr = TypeVar("AnyStr", str)
Text = str


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, params):
        return _ClassAlias(cls, tuple(map(_checked, _many(params))))


class _ProtocolMeta(_ABCMeta):
    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get("_is_protocol"):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime"):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        return super().__instancecheck__(instance) or all([hasattr(instance, name) for name in _members(cls)])

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol") or cls is Protocol:
            return super().__subclasscheck__(other)
        return super().__subclasscheck__(other) or all([hasattr(other, name) for name in _members(cls)])


_NO_MEMBERS = (
    *("__module__", "__doc__", "__dict__", "__slots__", "__annotations__", "__abstractmethods__", "__init__"),
    *("__orig_bases__", "__class_getitem__", "__subclasshook__", "__weakref__", "__qualname__", "__hash__"),
    *("_is_protocol", "_is_runtime", "_abc_registered"),
)


def _members(cls):
    found = []
    for each in cls.__mro__:
        if each.__dict__.get("_is_protocol") and each is not Protocol:
            for name in (*each.__dict__, *each.__dict__.get("__annotations__", ())):
                if name not in _NO_MEMBERS and name not in found:
                    found.append(name)
    return found


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__


def runtime_checkable(cls):
    cls._is_runtime = True
    return cls


class _NamedTupleMeta(type):
    def __new__(mcls, typename, bases, namespace):
        types = namespace.get("__annotations__", {})
        defaults = []
        for name in types:
            if name in namespace:
                defaults.append(namespace[name])
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field"
                    f"{'s' if len(defaults) > 1 else ''} {', '.join([each for each in types if each in namespace])}"
                )
        made = _collections.namedtuple(typename, list(types), defaults=defaults, module=namespace.get("__module__"))
        made.__annotations__ = dict(types)
        for name in namespace:
            if name not in types and name not in ("__annotations__", "__module__", "__qualname__", "__orig_bases__"):
                setattr(made, name, namespace[name])
        return made


class _NamedTupleMaker:
    def __call__(self, typename, fields=None, /, **kwargs):
        fields = list(kwargs.items() if fields is None else fields)
        made = _collections.namedtuple(typename, [name for name, type_ in fields], module=_native_caller_module())
        made.__annotations__ = dict(fields)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


_NamedTuple = _native_class_of(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleMaker()


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        annotations = {}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
        annotations.update(namespace.get("__annotations__", {}))
        made = _native_class_of(_TypedDictMeta, name, (dict,), namespace)
        made.__annotations__ = annotations
        made.__total__ = total
        return made

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictMaker:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(kwargs if fields is None else fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


_TypedDict = _native_class_of(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictMaker()


class NewType(_Typing):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = _native_caller_module()

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


Callable = _NamedCallable(_abc.Callable, "Callable")
Tuple = _Named(tuple, "Tuple")
List = _Named(list, "List")
Dict = _Named(dict, "Dict")
Set = _Named(set, "Set")
FrozenSet = _Named(frozenset, "FrozenSet")
Type = _Named(type, "Type")
Deque = _Named(_collections.deque, "Deque")
DefaultDict = _Named(_collections.defaultdict, "DefaultDict")
OrderedDict = _Named(_collections.OrderedDict, "OrderedDict")
Counter = _Named(_collections.Counter, "Counter")
ChainMap = _Named(_collections.ChainMap, "ChainMap")
Hashable = _Named(_abc.Hashable, "Hashable")
Iterable = _Named(_abc.Iterable, "Iterable")
Iterator = _Named(_abc.Iterator, "Iterator")
Generator = _Named(_abc.Generator, "Generator")
Reversible = _Named(_abc.Reversible, "Reversible")
Sized = _Named(_abc.Sized, "Sized")
Container = _Named(_abc.Container, "Container")
Collection = _Named(_abc.Collection, "Collection")
Sequence = _Named(_abc.Sequence, "Sequence")
MutableSequence = _Named(_abc.MutableSequence, "MutableSequence")
Mapping = _Named(_abc.Mapping, "Mapping")
MutableMapping = _Named(_abc.MutableMapping, "MutableMapping")
AbstractSet = _Named(_abc.Set, "AbstractSet")
MutableSet = _Named(_abc.MutableSet, "MutableSet")
ContextManager = _Named(_contextlib.AbstractContextManager, "ContextManager")


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    def __float__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    __slots__ = ()

    def __abs__(self):
        pass


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def final(f):
    f.__final__ = True
    return f


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module"
        " should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    return _overload_dummy


def no_type_check(arg):
    return arg


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    args = getattr(tp, "__args__", ())
    if isinstance(tp, _CallableAlias) and args[0] is not ...:
        return list(args[:-1]), args[-1]
    return args


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    sources = reversed(obj.__mro__) if isinstance(obj, type) else (obj,)
    for source in sources:
        own = source.__dict__.get("__annotations__", {}) if isinstance(source, type) else source.__annotations__
        for name in own:
            if isinstance(own[name], str):
                _native_unsupported("typing.get_type_hints of annotations that are texts")
            hints[name] = type(None) if own[name] is None else own[name]
    return hints


def is_typeddict(tp):
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")
