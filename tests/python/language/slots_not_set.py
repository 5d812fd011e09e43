class A:
    __slots__ = ("x", "y")


class B:
    __slots__ = ("_t", "__weakref__")
    def __init__(self):
        print(getattr(self, "_t", None))
        self._t = 1


class C(A):
    pass


a = A()
print(getattr(a, "x", "none"), hasattr(a, "y"))
B()
c = C()
c.z = 1
print(c.__dict__, getattr(c, "x", 0))
try:
    a.x
except AttributeError as e:
    print(e)
try:
    a.q = 1
except AttributeError as e:
    print(e)
