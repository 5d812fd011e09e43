def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _settle(cls, namespace, bases)
        cls._abc_registered = ()
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        cls._abc_registered = cls._abc_registered + (subclass,)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        for each in cls.__mro__:
            if "__subclasshook__" in vars(each):
                found = cls.__subclasshook__(subclass)
                if found is not NotImplemented:
                    return found
                break
        if cls in subclass.__mro__:
            return True
        return any(issubclass(subclass, each) for each in cls._abc_registered)


def _settle(cls, namespace, bases):
    names = [name for name in namespace if _is_abstract(namespace[name])]
    for base in bases:
        for name in getattr(base, "__abstractmethods__", ()):
            if name not in names and _is_abstract(getattr(cls, name, None)):
                names.append(name)
    cls.__abstractmethods__ = frozenset(names)


def _is_abstract(value):
    if isinstance(value, property):
        return _is_abstract(value.fget) or _is_abstract(value.fset) or _is_abstract(value.fdel)
    if isinstance(value, (staticmethod, classmethod)) and _is_abstract(value.__func__):
        return True
    return getattr(value, "__isabstractmethod__", False)


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        _settle(cls, vars(cls), cls.__bases__)
    return cls


class ABC(metaclass=ABCMeta):
    __slots__ = ()


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True
