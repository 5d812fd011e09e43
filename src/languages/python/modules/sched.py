import heapq as _heapq
import threading as _threading
import time as _time

__all__ = ["scheduler"]


class Event(tuple):
    _fields = ("time", "priority", "sequence", "action", "argument", "kwargs")

    def __new__(cls, time, priority, sequence, action, argument, kwargs):
        return tuple.__new__(cls, (time, priority, sequence, action, argument, kwargs))

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return f"Event({', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])})"

    time = property(lambda self: self[0])
    priority = property(lambda self: self[1])
    sequence = property(lambda self: self[2])
    action = property(lambda self: self[3])
    argument = property(lambda self: self[4])
    kwargs = property(lambda self: self[5])


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
                waits = event[0] > now
                if not waits:
                    _heapq.heappop(self._queue)
            if not waits:
                event[3](*event[4], **event[5])  #@ sched 151 run | action(*argument, **kwargs)
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(event[0] - now)
            else:
                return event[0] - now

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)
