import threading
from collections.abc import MutableMapping, Iterable, Sequence


class SafeDict(MutableMapping):
    def __init__(self, *args, **kwargs):
        self._lock = threading.RLock()
        self._data = dict(*args, **kwargs)

    def __getitem__(self, key):
        with self._lock:
            return self._data[key]

    def __setitem__(self, key, value):
        with self._lock:
            self._data[key] = value

    def __delitem__(self, key):
        with self._lock:
            del self._data[key]

    def __iter__(self):
        with self._lock:
            return iter(list(self._data))

    def __len__(self):
        with self._lock:
            return len(self._data)

    def __repr__(self):
        return f"{type(self).__name__}({self._data!r})"


class SafeCounter:
    __slots__ = ("_value", "_lock")

    def __init__(self):
        self._value = 0
        self._lock = threading.Lock()

    def __iadd__(self, n):
        with self._lock:
            self._value += n
        return self

    def __int__(self):
        return self._value


d = SafeDict(a=1)
c = SafeCounter()


def work(name):
    global c
    for i in range(3):
        d[f"{name}{i}"] = i
        c += 1


ts = [threading.Thread(target=work, args=(n,)) for n in "xy"]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(d.items()), int(c), "a" in d, d.get("zz", "-"), d.pop("a"), len(d), d.setdefault("k", 5))
print(isinstance([], Iterable), isinstance({}, Sequence), isinstance(d, MutableMapping), issubclass(SafeDict, Iterable))
d.update({"q": 1}, r=2); print(d == dict(d), d.popitem() is not None)
