import enum
import threading
import time
from enum import Enum, IntEnum, Flag, unique


@unique
class Light(Enum):
    RED = "stop"
    GREEN = "go"
    AMBER = "wait"

    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]

    @property
    def is_moving(self):
        return self is Light.GREEN

    def __str__(self):
        return self.value.upper()


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Perm(Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()


class TrafficLight:
    def __init__(self):
        self.state = Light.RED
        self.cond = threading.Condition()

    def advance(self):
        with self.cond:
            self.state = self.state.next()
            self.cond.notify_all()

    def wait_for(self, state, timeout=None):
        with self.cond:
            return self.cond.wait_for(lambda: self.state is state, timeout)


tl = TrafficLight()
out = []


def car():
    ok = tl.wait_for(Light.GREEN, timeout=2)
    out.append((ok, str(tl.state)))


t = threading.Thread(target=car)
t.start()
time.sleep(0.05)
tl.advance()
t.join()
print(out, tl.state, repr(tl.state), f"{tl.state}", Light("wait").name, Light["RED"].is_moving)
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level(10), repr(Level.LOW), f"{Level.LOW}", f"{Level.HIGH:>5}")
print(Perm.R | Perm.W, (Perm.R | Perm.X) & Perm.X, Perm.W in (Perm.R | Perm.W), list(Perm), Perm(5))
try:
    Light("fly")
except ValueError as e:
    print(e)
for name, member in Light.__members__.items():
    print(name, member.value, end="; ")
print()
