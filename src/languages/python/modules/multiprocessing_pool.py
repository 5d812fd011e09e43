# As in CPython, a pool has three threads besides its workers: one that ends them, one that hands tasks out, and one that
# takes results in and calls callbacks.
import collections as _collections
import itertools as _itertools
import multiprocessing as _multiprocessing
import os as _os
import queue as _queue
import threading as _threading

INIT = "INIT"
RUN = "RUN"
CLOSE = "CLOSE"
TERMINATE = "TERMINATE"


def _map_all(function, items):
    return list(map(function, items))  #@ multiprocessing/pool 48 mapstar | return «list(map(*args))»


def _starmap_all(function, items):
    return list(_itertools.starmap(function, items))  #@ multiprocessing/pool 51 starmapstar | return «list(itertools.starmap(args[0], args[1]))»


def worker(inqueue, outqueue, initializer=None, initargs=()):
    if initializer is not None:
        initializer(*initargs)  #@ multiprocessing/pool 109 worker | initializer(*initargs)
    while True:
        task = inqueue.get()
        if task is None:
            return
        result, at, function, args, kwds = task
        try:
            value = (True, function(*args, **kwds))  #@ multiprocessing/pool 125 worker | result = (True, «func(*args, **kwds)»)
        except Exception as error:
            value = (False, error)
        except BaseException:
            _native_unsupported("a task that ends a thread of a pool")
        outqueue.put((result, at, value))


class ThreadPool:
    def __init__(self, processes=None, initializer=None, initargs=()):
        if processes is None:
            processes = _os.cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")  #@ multiprocessing/pool 930 __init__ | Pool.__init__(self, processes, initializer, initargs) #@ multiprocessing/pool 205 __init__ | raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #@ multiprocessing/pool 930 __init__ | Pool.__init__(self, processes, initializer, initargs) #@ multiprocessing/pool 211 __init__ | raise TypeError('initializer must be a callable')
        self._processes = processes
        self._lock = _threading.Lock()
        self._state = INIT
        self._taskqueue = _queue.SimpleQueue()
        self._inqueue = _queue.SimpleQueue()
        self._outqueue = _queue.SimpleQueue()
        self._change_notifier = _queue.SimpleQueue()
        self._open = 0
        self._pool = []
        for _ in range(processes):
            args = (self._inqueue, self._outqueue, initializer, initargs)
            self._pool.append(_begin(_threading.Thread(target=worker, args=args)))
        self._worker_handler = _begin(_threading.Thread(target=self._handle_workers))
        self._task_handler = _begin(_threading.Thread(target=self._handle_tasks))
        self._result_handler = _begin(_threading.Thread(target=self._handle_results))
        self._enter_state(RUN)

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} state={self._state_now()} pool_size={len(self._pool)}>"

    def _enter_state(self, state):
        with self._lock:
            self._state = state

    def _state_now(self):
        with self._lock:
            return self._state

    def _is_at_work(self, begun):
        with self._lock:
            return begun and self._state in (INIT, RUN) or bool(self._open) and self._state != TERMINATE

    def _handle_workers(self):
        while self._is_at_work(True):
            self._change_notifier.get()
        self._taskqueue.put(None)

    def _handle_tasks(self):
        while True:
            job = self._taskqueue.get()
            if job is None:
                break
            tasks, set_length = job
            at = -1
            try:
                for task in tasks:
                    if self._state_now() == TERMINATE:
                        break
                    at = task[1]
                    self._inqueue.put(task)
            except _Failed as failed:
                self._outqueue.put((failed.result, at + 1, (False, failed.error)))
                at += 1
            if set_length is not None:
                set_length(at + 1)
        self._outqueue.put(None)
        for _ in self._pool:
            self._inqueue.put(None)

    def _handle_results(self):
        ended = False
        while not ended or self._is_at_work(False):
            task = self._outqueue.get()
            if task is None:
                ended = True
                continue
            result, at, value = task
            result._set(at, value)

    def _check_running(self):
        if self._state_now() != RUN:
            raise ValueError("Pool not running")  #@ multiprocessing/pool 353 _check_running | raise ValueError("Pool not running")

    def _opened(self):
        with self._lock:
            self._open += 1

    def _closed(self):
        with self._lock:
            self._open -= 1
            is_last = not self._open
        if is_last:
            self._change_notifier.put(None)

    def apply(self, func, args=(), kwds={}):
        result = self._apply_async(func, args, kwds)  #@ multiprocessing/pool 360 apply | return «self.apply_async(func, args, kwds)».get() #@ multiprocessing/pool 454 apply_async | self._check_running()
        return result.get()  #@ multiprocessing/pool 360 apply | return «self.apply_async(func, args, kwds).get()»

    def map(self, func, iterable, chunksize=None):
        result = self._map_async(func, iterable, _map_all, chunksize)  #@ multiprocessing/pool 367 map | return «self._map_async(func, iterable, mapstar, chunksize)».get() #@ multiprocessing/pool 476 _map_async | self._check_running()
        return result.get()  #@ multiprocessing/pool 367 map | return «self._map_async(func, iterable, mapstar, chunksize).get()»

    def starmap(self, func, iterable, chunksize=None):
        result = self._map_async(func, iterable, _starmap_all, chunksize)  #@ multiprocessing/pool 375 starmap | return «self._map_async(func, iterable, starmapstar, chunksize)».get() #@ multiprocessing/pool 476 _map_async | self._check_running()
        return result.get()  #@ multiprocessing/pool 375 starmap | return «self._map_async(func, iterable, starmapstar, chunksize).get()»

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _starmap_all, chunksize, callback, error_callback)  #@ multiprocessing/pool 382 starmap_async | return «self._map_async(func, iterable, starmapstar, chunksize,» #@ multiprocessing/pool 476 _map_async | self._check_running()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _map_all, chunksize, callback, error_callback)  #@ multiprocessing/pool 468 map_async | return «self._map_async(func, iterable, mapstar, chunksize, callback,» #@ multiprocessing/pool 476 _map_async | self._check_running()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        return self._apply_async(func, args, kwds, callback, error_callback)  #@ multiprocessing/pool 454 apply_async | self._check_running()

    def _apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result, 0, func, args, kwds)], None))
        return result

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        chunks = _chunks(iterable, chunksize)
        self._taskqueue.put((_Tasks(result, ((mapper, (func, chunk)) for chunk in chunks)), None))
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)  #@ multiprocessing/pool 408 imap | self._check_running()

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)  #@ multiprocessing/pool 437 imap_unordered | self._check_running()

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize == 1:
            result = kind(self)
            tasks = ((func, (item,)) for item in iterable)
            self._taskqueue.put((_Tasks(result, tasks), result._set_length))
            return result
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = kind(self)
        tasks = ((_map_all, (func, chunk)) for chunk in _chunks(iterable, chunksize))
        self._taskqueue.put((_Tasks(result, tasks), result._set_length))
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state_now() == RUN:
            self._enter_state(CLOSE)
            self._change_notifier.put(None)

    def terminate(self):
        self._enter_state(TERMINATE)
        self._change_notifier.put(None)
        me = _threading.current_thread()
        if me is not self._worker_handler:
            self._worker_handler.join()
        _drain(self._inqueue)
        self._outqueue.put(None)
        if me is not self._task_handler:
            self._task_handler.join()
        if me is not self._result_handler:
            self._result_handler.join()

    def join(self):
        if self._state_now() == RUN:
            raise ValueError("Pool is still running")  #@ multiprocessing/pool 662 join | raise ValueError("Pool is still running")
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for thread in self._pool:
            thread.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


Pool = ThreadPool


def _begin(thread):
    thread.daemon = True
    thread.start()
    return thread


def _drain(queue):
    try:
        while True:
            queue.get_nowait()
    except _queue.Empty:
        pass


def _chunks(iterable, size):
    items = iter(iterable)
    while True:
        chunk = tuple(_itertools.islice(items, size))
        if not chunk:
            return
        yield chunk


class _Failed(Exception):
    def __init__(self, result, error):
        self.result = result
        self.error = error


class _Tasks:
    def __init__(self, result, calls):
        self.result = result
        self.calls = iter(calls)
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        try:
            function, args = next(self.calls)
        except StopIteration:
            raise
        except Exception as error:
            raise _Failed(self.result, error)
        self.at += 1
        return (self.result, self.at - 1, function, args, {})


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = _threading.Event()
        self._callback = callback
        self._error_callback = error_callback
        pool._opened()

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))  #@ multiprocessing/pool 761 successful | raise ValueError("{0!r} not ready".format(self))
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise _multiprocessing.TimeoutError  #@ multiprocessing/pool 770 get | raise TimeoutError
        if self._success:
            return self._value
        raise self._value  #@ multiprocessing/pool 774 get | raise self._value

    def _set(self, at, value):
        self._success, self._value = value
        self._finish()

    def _finish(self):
        if self._callback and self._success:
            self._callback(self._value)  #@ multiprocessing/pool 592 _handle_results | cache[job]._set(i, obj) #@ multiprocessing/pool 779 _set | self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)  #@ multiprocessing/pool 592 _handle_results | cache[job]._set(i, obj) #@ multiprocessing/pool 781 _set | self._error_callback(self._value)
        self._event.set()
        self._pool._closed()


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._event.set()
            pool._closed()
        else:
            self._number_left = length // chunksize + bool(length % chunksize)

    def _set(self, at, value):
        self._number_left -= 1
        success, result = value
        if success and self._success:
            self._value[at * self._chunksize : (at + 1) * self._chunksize] = result
        elif not success and self._success:
            self._success = False
            self._value = result
        if self._number_left == 0:
            self._finish()


class IMapIterator:
    def __init__(self, pool):
        self._pool = pool
        self._cond = _threading.Condition(_threading.Lock())
        self._items = _collections.deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        pool._opened()

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items and self._index != self._length:
                self._cond.wait(timeout)
            if not self._items:
                if self._index == self._length:
                    raise StopIteration from None
                raise _multiprocessing.TimeoutError from None  #@ multiprocessing/pool 868 next | raise TimeoutError from None
            success, value = self._items.popleft()
        if success:
            return value
        raise value  #@ multiprocessing/pool 873 next | raise value

    __next__ = next

    def _set(self, at, value):
        with self._cond:
            if self._index == at:
                self._add(value)
                while self._index in self._unsorted:
                    self._add(self._unsorted.pop(self._index))
                self._cond.notify()
            else:
                self._unsorted[at] = value
            if self._index == self._length:
                self._pool._closed()

    def _add(self, value):
        self._items.append(value)
        self._index += 1

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == self._length:
                self._cond.notify()
                self._pool._closed()


class IMapUnorderedIterator(IMapIterator):
    def _set(self, at, value):
        with self._cond:
            self._add(value)
            self._cond.notify()
            if self._index == self._length:
                self._pool._closed()
