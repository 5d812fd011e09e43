class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        own = self.__dict__
        return f"namespace({', '.join([f'{name}={own[name]!r}' for name in own])})"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    __hash__ = None


class mappingproxy:
    def __init__(self, mapping, /):
        if isinstance(mapping, (list, tuple)) or not hasattr(mapping, "__getitem__"):
            raise TypeError(f"mappingproxy() argument must be a mapping, not {type(mapping).__name__}")
        self.__mapping = mapping

    def __getitem__(self, key):
        return self.__mapping[key]

    def __contains__(self, key):
        return key in self.__mapping

    def __iter__(self):
        return iter(self.__mapping)

    def __reversed__(self):
        return reversed(self.__mapping)

    def __len__(self):
        return len(self.__mapping)

    def __eq__(self, other):
        return self.__mapping == (other.__mapping if isinstance(other, mappingproxy) else other)

    def __or__(self, other):
        return self.__mapping | (other.__mapping if isinstance(other, mappingproxy) else other)

    def __ror__(self, other):
        return other | self.__mapping

    def get(self, key, default=None, /):
        return self.__mapping.get(key, default)

    def keys(self):
        return self.__mapping.keys()

    def values(self):
        return self.__mapping.values()

    def items(self):
        return self.__mapping.items()

    def copy(self):
        return self.__mapping.copy()

    def __str__(self):
        return str(self.__mapping)

    def __repr__(self):
        return f"mappingproxy({self.__mapping!r})"


MappingProxyType = mappingproxy


def _generator():
    yield


FunctionType = LambdaType = type(_generator)
GeneratorType = type(_generator())
MethodType = type(SimpleNamespace().__init__)
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = _native_module_type
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
GenericAlias = type(list[int])
UnionType = type(int | str)
