class auto:
    """Stands for a value that is chosen when the class is made, and so do operations on it."""

    def __init__(self):
        self.value = _native_unset

    def __repr__(self):
        return f"auto({self.value!r})"

    def _settle(self, cls, name):
        if self.value is _native_unset:
            last = [cls._member_map_[each]._value_ for each in cls._member_map_]
            self.value = cls._generate_next_value_(name, 1, len(cls._member_names_), last)
        return self.value

    def __or__(self, other):
        return _Combined(self, other, lambda a, b: a | b)

    def __and__(self, other):
        return _Combined(self, other, lambda a, b: a & b)

    def __xor__(self, other):
        return _Combined(self, other, lambda a, b: a ^ b)

    def __add__(self, other):
        return _Combined(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        return _Combined(self, other, lambda a, b: a - b)

    def __invert__(self):
        return _Combined(self, None, lambda a, b: ~a)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class _Combined(auto):
    def __init__(self, left, right, combine):
        self.left = left
        self.right = right
        self.combine = combine

    def _settle(self, cls, name):
        return self.combine(_settled(cls, name, self.left), _settled(cls, name, self.right))


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


_builtin_property = property


class property:
    """Of members: the class itself may have members of the same name."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            member = owner._member_map_.get(self.name)
            if member is None:
                raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
            return member
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)


class _EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._member_names = []

    def __setitem__(self, key, value):
        if _is_member_name(key) and _is_member_value(value) and not key in self._ignored():
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            self._member_names.append(key)
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        super().__setitem__(key, value)

    def _ignored(self):
        ignored = self.get("_ignore_", ())
        return ignored.replace(",", " ").split() if isinstance(ignored, str) else ignored


def _is_member_name(name):
    return not (name.startswith("_") and name.endswith("_")) and not name.startswith("__") and not _is_private(name)


def _is_private(name):
    return name.startswith("_") and "__" in name[1:] and not name.endswith("__")


def _is_member_value(value):
    if isinstance(value, member):
        return True
    if isinstance(value, nonmember) or _native_is_function(value):
        return False
    kind = type(value)
    return not (hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")) and not isinstance(
        value, (_builtin_property, staticmethod, classmethod)
    )


class EnumType(type):
    def __prepare__(cls, bases, **kwds):
        return _EnumDict()

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not isinstance(classdict, _EnumDict):
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        names = classdict._member_names
        values = [(name, classdict[name]) for name in names]
        namespace = {name: classdict[name] for name in classdict if name not in names and name != "_ignore_"}
        for name in classdict._ignored():
            namespace.pop(name, None)
        for name in namespace:
            if isinstance(namespace[name], nonmember):
                namespace[name] = namespace[name].value
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        made = super().__new__(metacls, cls, bases, namespace, **kwds)
        _prefer_own_texts(made, bases, namespace)
        _add_members(made, values, namespace, boundary)
        return made

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return _find(cls, value)
        return _functional(cls, value, names, module, type, start, boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and '{cls.__class__.__qualname__}'"
            )
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_builtin_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>" if Flag is not None and issubclass(cls, Flag) else f"<enum {cls.__name__!r}>"


EnumMeta = EnumType
Enum = None
Flag = None


def _prefer_own_texts(cls, bases, namespace):
    """Members are shown as members, whatever else they are; of a ReprEnum only their repr is."""
    if Enum is None or _data_type(cls) is object:
        return
    for name in ("__repr__", "__str__", "__format__"):
        if name not in namespace and (name == "__repr__" or not issubclass(bases[-1], ReprEnum)):
            type.__setattr__(cls, name, getattr(bases[-1], name))
    if Flag is not None and issubclass(cls, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in namespace:
                type.__setattr__(cls, name, getattr(Flag, name))


def _data_type(cls):
    """The class, if any, whose instances members are besides: int of IntEnum."""
    for each in cls.__mro__:
        if each is object or isinstance(each, EnumType):
            continue
        if "__new__" in vars(each) or each in (int, float, str, tuple, frozenset, bool):
            return each
    return object


def _add_members(cls, values, namespace, boundary):
    data_type = _data_type(cls)
    cls._member_type_ = data_type
    if Flag is not None and issubclass(cls, Flag):
        cls._boundary_ = boundary or getattr(cls, "_boundary_", STRICT)
        cls._flag_mask_ = 0
    for name, value in values:
        _add_member(cls, name, value, data_type)
    if "__order__" in namespace or "_order_" in namespace:
        order = namespace.get("_order_", namespace.get("__order__"))
        order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
        if order != cls._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")


def _add_member(cls, name, value, data_type):
    if isinstance(value, member):
        value = value.value
    value = _settled(cls, name, value)
    args = value if isinstance(value, tuple) else (value,)
    make = _own_new(cls)
    if make is not None:
        made = make(cls, *args)
    elif data_type is object:
        made = object.__new__(cls)
    else:
        made = data_type.__new__(cls, *(args if data_type is not tuple else (value,)))
    if "_value_" not in vars(made):
        made._value_ = value if data_type is object or make is not None else _plain(data_type, args, value)
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made._sort_order_ = len(cls._member_names_)
    init = getattr(cls, "__init__", None)
    if init is not None and init is not object.__init__:
        made.__init__(*args)
    known = _known(cls, value)
    if known is None:
        if Flag is None or not issubclass(cls, Flag) or _is_single_bit(value):
            cls._member_names_.append(name)
        if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
            cls._flag_mask_ |= value
        known = made
        try:
            cls._value2member_map_.setdefault(value, known)
        except TypeError:
            cls._unhashable_values_.append(value)
    cls._member_map_[name] = known
    type.__setattr__(cls, name, _Member(known, _redirected(cls, name)))


def _redirected(cls, name):
    for each in cls.__mro__[1:]:
        found = vars(each).get(name)
        if isinstance(found, property):
            return found
    return None


class _Member:
    """A member as an attribute of its class; of members, where they have a property of that name, that property."""

    def __init__(self, member, own):
        self.member = member
        self.own = own

    def __get__(self, instance, owner=None):
        if instance is not None and self.own is not None:
            return self.own.fget(instance)
        return self.member

    def __set__(self, instance, value):
        raise AttributeError(f"<enum {instance.__class__.__name__!r}> cannot set attribute {self.member._name_!r}")


def _own_new(cls):
    """The __new__ of the program's own class, if there is one."""
    for each in cls.__mro__:
        if each is Enum or each is object:
            return None
        if isinstance(each, EnumType) and "__new__" in vars(each):
            return each.__new__
    return None


def _plain(data_type, args, value):
    try:
        return data_type(*args)
    except (TypeError, ValueError):
        return value


def _settled(cls, name, value):
    """A value with those of auto() in it."""
    if isinstance(value, auto):
        return value._settle(cls, name)
    if isinstance(value, tuple) and any(isinstance(each, auto) for each in value):
        return tuple([_settled(cls, name, each) for each in value])
    return value


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def _known(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for name in cls._member_map_:
            if cls._member_map_[name]._value_ == value:
                return cls._member_map_[name]
    return None


def _find(cls, value):
    if type(value) is cls:
        return value
    found = _known(cls, value)
    if found is not None:
        return found
    if not cls._member_map_:
        raise TypeError(f"{cls!r} has no members defined") if cls._member_names_ is not None and cls in (Enum, Flag) else ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    result = cls._missing_(value)
    if isinstance(result, cls) or result is not None and Flag is not None and issubclass(cls, Flag) and isinstance(result, int):
        return result
    if result is None:
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")  #@ enum 1144 __new__ | raise ve_exc
    raise TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")


def _functional(cls, class_name, names, module, data_type, start, boundary):
    bases = (cls,) if data_type is None else (data_type, cls)
    namespace = _EnumDict()
    namespace["__module__"] = module or _native_caller_module()
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    values = []
    for i, item in enumerate(list(names.items()) if isinstance(names, dict) else names):
        if isinstance(item, str):
            value = cls._generate_next_value_(item, start, i, values[:])
            values.append(value)
            item = item, value
        namespace[item[0]] = item[1]
    return type(cls)(class_name, bases, namespace, boundary=boundary)


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        return _find(cls, value)

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        for value in sorted(last_values, reverse=True):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only the repr is an enumeration's; str and format are those of the value."""


class IntEnum(int, ReprEnum):
    def __str__(self):
        return str(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec)


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    _generate_next_value_ = staticmethod(_generate_next_value_)

    def __str__(self):
        return self._value_

    def __format__(self, format_spec):
        return format(self._value_, format_spec)


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(value):
    bits = []
    bit = 1
    while bit <= value:
        if value & bit:
            bits.append(bit)
        bit <<= 1
    return bits


class Flag(Enum, boundary=STRICT):
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        every = (1 << mask.bit_length()) - 1
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), every.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n"
                    f"  allowed {_binary(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += every + 1
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        made._value_ = value
        names = [member._name_ for member in cls if member._value_ & value == member._value_]
        unknown = value & ~mask
        made._name_ = "|".join(names) + (f"|{unknown}" if unknown and names else "") if names else None
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([member for member in self.__class__ if member._value_ & self._value_])

    def __len__(self):
        return len(_bits(self._value_))

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_!r}>"
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self.__class__._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _binary(value, width):
    text = bin(value if value >= 0 else value + (1 << width + 1))[2:].zfill(width)
    return f"0b{0 if value >= 0 else 1} {text[-width:]}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    def __str__(self):
        return str(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec)


def unique(enumeration):
    duplicates = [(name, member._name_) for name, member in enumeration.__members__.items() if name != member._name_]
    if duplicates:
        details = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


def global_enum(cls, update_str=False):
    _native_unsupported("enum.global_enum")
