# Order: any.
import sys, threading, copy
def depth(n=1):
    try: return depth(n + 1)
    except RecursionError: return n
print(depth())
out = []
t = threading.Thread(target=lambda: out.append(depth())); t.start(); t.join(); print(out)
t = threading.Thread(target=depth); t.start(); t.join()
class T(threading.Thread):
    def run(self): out.append(depth())
t = T(); t.start(); t.join(); print(out)
print([].__hash__, dict.__hash__, set.__hash__, hasattr(list, "__hash__"))
class L(list): pass
try: hash(L())
except TypeError as e: print(e)
class H(list):
    def __hash__(self): return 5
print(hash(H()), {H(): 1}, L() == L())
from collections.abc import Hashable
print(isinstance([], Hashable), isinstance((), Hashable), isinstance(L(), Hashable), isinstance(H(), Hashable))
class S:
    def __init__(self): self.a = [1]
    def __getstate__(self): return {"a": self.a, "z": 2}
print(copy.deepcopy(S()).__dict__, copy.copy(S()).z)
