from dataclasses import dataclass, field, asdict, astuple, replace
import threading
@dataclass(slots=True)
class Point:
    x: int
    y: int = 0
@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int
    tag: str = field(default="", compare=False)
@dataclass(kw_only=True)
class Conf:
    host: str = "localhost"
    port: int
p = Point(1)
print(p, asdict(p), astuple(p), replace(p, y=5))
try:
    p.z = 3
except AttributeError as e:
    print("AttributeError", e)
print(sorted([Version(1, 2), Version(1, 0, "x"), Version(0, 9)]), hash(Version(1, 2)) == hash(Version(1, 2)))
try:
    Version(1, 2).major = 3
except Exception as e:
    print(type(e).__name__, e)
print(Conf(port=8))
@dataclass
class Inv:
    name: str
    price: float
    qty: int = 0
    total: float = field(init=False)
    def __post_init__(self):
        self.total = self.price * self.qty
print(Inv("w", 2.5, 4))
@dataclass
class Account:
    owner: str
    balance: float = 0.0
    _lock: threading.RLock = field(default_factory=threading.RLock, init=False, repr=False)
    def deposit(self, a):
        with self._lock:
            self.balance += a
acc = Account("ann")
ts = [threading.Thread(target=acc.deposit, args=(10,)) for _ in range(5)]
[t.start() for t in ts]; [t.join() for t in ts]
print(acc)
