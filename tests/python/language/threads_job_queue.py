from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field, asdict, replace, astuple
from enum import Enum, auto
from typing import Any, Callable, Optional, List, Dict


class Status(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    payload: Any = field(default=None, compare=False, repr=False)
    status: Status = field(default=Status.PENDING, compare=False)
    tags: List[str] = field(default_factory=list, compare=False)

    def __post_init__(self):
        self.tags.append(self.name.lower())


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0

    def dist(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5


jobs: queue.PriorityQueue[Job] = queue.PriorityQueue()
done: Dict[str, Job] = {}


def worker(on_done: Optional[Callable[[Job], None]] = None) -> None:
    while True:
        job = jobs.get()
        if job.priority == 99:
            break
        job.status = Status.RUNNING
        done[job.name] = replace(job, status=Status.DONE)
        if on_done:
            on_done(job)
        jobs.task_done()


for p, n in [(3, "Write"), (1, "Read"), (2, "Think")]:
    jobs.put(Job(p, n))
jobs.put(Job(99, "stop"))
t = threading.Thread(target=worker, kwargs={"on_done": lambda j: print("done:", j)})
t.start()
t.join()
print(list(done))
print(asdict(Job(1, "A", payload={"k": [1]})), astuple(Job(2, "B")))
p = Point(3, 4)
print(p, p.dist(), p == Point(3, 4), hash(p) == hash(Point(3, 4)), {p: 1}[Point(3, 4)])
try:
    p.x = 5
except Exception as e:
    print(type(e).__name__, e)
print(Job(1, "a") < Job(2, "b"), Status.DONE, Status.DONE.name, Status["RUNNING"].value, list(Status))
