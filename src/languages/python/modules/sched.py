import heapq as _heapq
import threading as _threading
import time as _time

__all__ = ["scheduler"]


# What a tuple with names is, as far as programs use one: the analysis of sharing follows attributes better than items.
class Event:
    _fields = ("time", "priority", "sequence", "action", "argument", "kwargs")

    def __init__(self, time, priority, sequence, action, argument, kwargs):
        self.time = time
        self.priority = priority
        self.sequence = sequence
        self.action = action
        self.argument = argument
        self.kwargs = kwargs

    def _all(self):
        return (self.time, self.priority, self.sequence, self.action, self.argument, self.kwargs)

    def _asdict(self):
        return dict(zip(self._fields, self._all()))

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return 6

    def __getitem__(self, index):
        return self._all()[index]

    def __eq__(self, other):
        return self._all() == (other._all() if isinstance(other, Event) else other)

    def __hash__(self):
        return hash(self._all())

    def __lt__(self, other):
        return (self.time, self.priority, self.sequence) < (other.time, other.priority, other.sequence)

    def __repr__(self):
        return f"Event({', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self._all())])})"


class scheduler:
    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self._queue = []
        self._lock = _threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence = 0

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        with self._lock:
            event = Event(time, priority, self._sequence, action, argument, {} if kwargs is None else kwargs)
            self._sequence += 1
            _heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)  #@ sched 95 cancel | self._queue.remove(event)
            _heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                waits = event.time > now
                if not waits:
                    _heapq.heappop(self._queue)
            if not waits:
                event.action(*event.argument, **event.kwargs)  #@ sched 151 run | action(*argument, **kwargs)
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(event.time - now)
            else:
                return event.time - now

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)
