from __future__ import annotations
import threading
from abc import ABC, abstractmethod
from collections import defaultdict
from typing import Callable, DefaultDict, List, Protocol, TypeVar, Generic, NamedTuple

T = TypeVar("T")


class Event(NamedTuple):
    name: str
    value: int = 0

    def doubled(self) -> Event:
        return self._replace(value=self.value * 2)


class Handler(Protocol):
    def handle(self, event: Event) -> None: ...


class Base(ABC):
    @abstractmethod
    def handle(self, event: Event) -> None:
        raise NotImplementedError

    @property
    @abstractmethod
    def label(self) -> str: ...


class Recorder(Base):
    def __init__(self) -> None:
        self.seen: List[Event] = []
        self._lock = threading.Lock()

    @property
    def label(self) -> str:
        return self.__class__.__name__

    def handle(self, event: Event) -> None:
        with self._lock:
            self.seen.append(event)


class Bus(Generic[T]):
    def __init__(self) -> None:
        self.handlers: DefaultDict[str, List[Callable[[T], None]]] = defaultdict(list)
        self.lock = threading.RLock()

    def subscribe(self, name: str, handler: Callable[[T], None]) -> None:
        with self.lock:
            self.handlers[name].append(handler)

    def publish(self, name: str, item: T) -> int:
        with self.lock:
            handlers = list(self.handlers[name])
        for h in handlers:
            h(item)
        return len(handlers)


bus: Bus[Event] = Bus()
rec = Recorder()
bus.subscribe("tick", rec.handle)
threads = [threading.Thread(target=lambda i=i: bus.publish("tick", Event("tick", i))) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(rec.seen), rec.label)
print(Event("x"), Event("y", 3).doubled(), Event._fields, Event("a") == ("a", 0))
try:
    Base()
except TypeError as e:
    print(e)
