# The module `queue` of programs that look into queues or keep the items of their own otherwise: with the lock, the
# conditions and the container that CPython's have. Of all other programs a queue is an object of the machine.
import collections as _collections
import heapq as _heapq
import threading as _threading
import types as _types
from queue import Empty, Full, SimpleQueue
from time import monotonic as _time


class Queue:
    __module__ = "queue"

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)  #@ queue 36 __init__ | self._init(maxsize)
        self.mutex = _threading.Lock()
        self.not_empty = _threading.Condition(self.mutex)
        self.not_full = _threading.Condition(self.mutex)
        self.all_tasks_done = _threading.Condition(self.mutex)
        self.unfinished_tasks = 0

    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left <= 0:
                if left < 0:
                    raise ValueError("task_done() called too many times")  #@ queue 75 task_done | raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()  #@ queue 95 qsize | return «self._qsize()»

    def empty(self):
        with self.mutex:
            return not self._qsize()  #@ queue 109 empty | return not «self._qsize()»

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()  #@ queue 120 full | return 0 < self.maxsize <= «self._qsize()»

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:  #@ queue 136 put | if «self._qsize()» >= self.maxsize:
                        raise Full  #@ queue 137 put | raise Full
                elif timeout is None:
                    while self._qsize() >= self.maxsize:  #@ queue 139 put | while «self._qsize()» >= self.maxsize:
                        self.not_full.wait()  #@ queue 140 put | self.not_full.wait()
                else:
                    if timeout < 0:  #@ queue 141 put | elif «timeout < 0»:
                        raise ValueError("'timeout' must be a non-negative number")  #@ queue 142 put | raise ValueError("'timeout' must be a non-negative number")
                    end = _time() + timeout
                    while self._qsize() >= self.maxsize:  #@ queue 145 put | while «self._qsize()» >= self.maxsize:
                        left = end - _time()
                        if left <= 0.0:
                            raise Full  #@ queue 148 put | raise Full
                        self.not_full.wait(left)
            self._put(item)  #@ queue 150 put | self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if not block:
                if not self._qsize():  #@ queue 167 get | if not «self._qsize()»:
                    raise Empty  #@ queue 168 get | raise Empty
            elif timeout is None:
                while not self._qsize():  #@ queue 170 get | while not «self._qsize()»:
                    self.not_empty.wait()  #@ queue 171 get | self.not_empty.wait()
            else:
                if timeout < 0:  #@ queue 172 get | elif «timeout < 0»:
                    raise ValueError("'timeout' must be a non-negative number")  #@ queue 173 get | raise ValueError("'timeout' must be a non-negative number")
                end = _time() + timeout
                while not self._qsize():  #@ queue 176 get | while not «self._qsize()»:
                    left = end - _time()
                    if left <= 0.0:
                        raise Empty  #@ queue 179 get | raise Empty
                    self.not_empty.wait(left)
            item = self._get()  #@ queue 181 get | item = «self._get()»
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)  #@ queue 191 put_nowait | return «self.put(item, block=False)»

    def get_nowait(self):
        return self.get(block=False)  #@ queue 199 get_nowait | return «self.get(block=False)»

    def _init(self, maxsize):
        self.queue = _collections.deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        take = self.queue.popleft  #@ queue 218 _get | return «self.queue.popleft»()
        return take()  #@ queue 218 _get | return «self.queue.popleft()»

    __class_getitem__ = classmethod(_types.GenericAlias)


class PriorityQueue(Queue):
    __module__ = "queue"

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heapq.heappush(self.queue, item)  #@ queue 236 _put | heappush(self.queue, item)

    def _get(self):
        return _heapq.heappop(self.queue)  #@ queue 239 _get | return «heappop(self.queue)»


class LifoQueue(Queue):
    __module__ = "queue"

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()  #@ queue 255 _get | return «self.queue.pop()»
