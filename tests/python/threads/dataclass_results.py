# Order: any.
import threading
from collections import deque
from dataclasses import dataclass, field
from enum import Enum
from typing import Dict, List, Optional


class State(Enum):
    WAITING = "waiting"
    DONE = "done"


@dataclass
class Job:
    id: int
    state: State = State.WAITING
    notes: List[str] = field(default_factory=list)
    result: Optional[int] = None


@dataclass(frozen=True, order=True)
class Result:
    id: int
    value: int


todo = deque(Job(n) for n in range(4))
jobs: Dict[int, Job] = {job.id: job for job in todo}
results: List[Result] = []
lock = threading.Lock()


def work(name: str) -> None:
    while True:
        with lock:
            if not todo:
                return
            job = todo.popleft()
        job.result = job.id**2
        job.notes.append("by a worker")
        job.state = State.DONE
        with lock:
            results.append(Result(job.id, job.result))


workers = [threading.Thread(target=work, args=(f"w{n}",)) for n in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(sorted(results))
print([job.state.name for job in jobs.values()], jobs[3])
