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
