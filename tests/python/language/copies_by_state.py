import threading, copy
class Registry:
    def __init__(self): self._d, self._l = {}, threading.Lock()
    def __getitem__(self, k):
        with self._l: return self._d[k]
    def __setitem__(self, k, v):
        with self._l: self._d[k] = v
    def __delitem__(self, k):
        with self._l: del self._d[k]
    def __contains__(self, k): return k in self._d
    def __iter__(self):
        with self._l: return iter(list(self._d))
    def __len__(self): return len(self._d)
    def __getstate__(self): d = self.__dict__.copy(); del d["_l"]; return d
    def __setstate__(self, d): self.__dict__.update(d); self._l = threading.Lock()
r = Registry(); r["a"] = [1]
for k in r: r[k + "x"] = 2
print(len(r), "ax" in r, sorted(r)); del r["ax"]
try: r["zz"]
except KeyError as e: print("missing", e)
c = copy.copy(r); d = copy.deepcopy(r); r["a"].append(2); print(c["a"], d["a"], c._l is r._l)
