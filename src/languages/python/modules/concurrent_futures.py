# Futures and the queue of a pool's work are objects of the machine: what happens to one is one operation. CPython does
# the same in several, all of them under a lock of the future's or the pool's own.
import sys as _sys
import threading as _threading
import time as _time

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

TimeoutError = TimeoutError


class Error(Exception):
    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    __module__ = "concurrent.futures._base"


class BrokenThreadPool(BrokenExecutor):
    __module__ = "concurrent.futures.thread"


def _call_back(future, callbacks):
    for callback in callbacks:
        try:
            callback(future)  #@ concurrent/futures/_base 340 _invoke_callbacks | callback(self)
        except Exception:
            _tell("exception calling callback for " + future.__repr__(), 40)


def _tell(message, level):
    logging = _native_imported("logging")
    if logging is not None:
        logging.getLogger("concurrent.futures").log(level, message, exc_info=True)
        return
    error = _native_current_exception()
    _native_begin_output(0)
    _native_write(_sys.__stderr__, f"{message}\n{_native_format_exception(error)}")


class Future(_native_Future):
    __module__ = "concurrent.futures._base"

    def cancel(self):
        callbacks = self._cancel()
        if callbacks is None:
            return False
        _call_back(self, callbacks)
        return True

    def add_done_callback(self, fn):
        if not self._add_callback(fn):
            try:
                fn(self)  #@ concurrent/futures/_base 424 add_done_callback | fn(self)
            except Exception:
                _tell("exception calling callback for " + self.__repr__(), 40)

    def result(self, timeout=None):
        state = self._wait(timeout)
        if state == "FINISHED":
            return self.__get_result()  #@ concurrent/futures/_base 449 result | return «self.__get_result()»
        if state == "CANCELLED" or state == "CANCELLED_AND_NOTIFIED":
            raise CancelledError()  #@ concurrent/futures/_base 447 result | raise CancelledError()
        raise TimeoutError()  #@ concurrent/futures/_base 458 result | raise TimeoutError()

    def __get_result(self):
        if self._exception is not None:
            raise self._exception  #@ concurrent/futures/_base 401 __get_result | raise self._exception
        return self._result

    def exception(self, timeout=None):
        state = self._wait(timeout)
        if state == "FINISHED":
            return self._exception
        if state == "CANCELLED" or state == "CANCELLED_AND_NOTIFIED":
            raise CancelledError()  #@ concurrent/futures/_base 483 exception | raise CancelledError()
        raise TimeoutError()  #@ concurrent/futures/_base 494 exception | raise TimeoutError()

    def set_running_or_notify_cancel(self):
        begun = self._begin()
        if begun is None:
            raise RuntimeError("Future in unexpected state")
        return begun

    def set_result(self, result):
        _finish(self, result, None)

    def set_exception(self, exception):
        _finish(self, None, exception)


def _finish(future, result, exception):
    callbacks = future._finish(result, exception)
    if callbacks is None:
        raise InvalidStateError(future._state + ": " + future.__repr__())
    _call_back(future, callbacks)


class DoneAndNotDoneFutures:
    __module__ = "concurrent.futures._base"
    _fields = ("done", "not_done")

    def __init__(self, done, not_done):
        self.done = done
        self.not_done = not_done

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self.done!r}, not_done={self.not_done!r})"

    def _asdict(self):
        return {"done": self.done, "not_done": self.not_done}

    def __iter__(self):
        yield self.done
        yield self.not_done

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.done, self.not_done)[index]

    def __eq__(self, other):
        return (self.done, self.not_done) == (tuple(other) if isinstance(other, DoneAndNotDoneFutures) else other)


def _distinct(fs):
    return tuple(dict.fromkeys(fs))


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return condition: %r" % return_when)
    fs = _distinct(fs)
    done = set()
    not_done = set()
    for future, over in zip(fs, _native_wait_for_futures(fs, return_when, timeout)):
        (done if over else not_done).add(future)
    return DoneAndNotDoneFutures(done, not_done)


def as_completed(fs, timeout=None):
    if timeout is not None:
        end = timeout + _time.monotonic()
    fs = _distinct(fs)
    waiter = []
    finished = _native_watch_futures(fs, waiter)
    pending = len(fs)
    while True:
        for future in finished:
            pending -= 1
            yield future
        if pending == 0:
            return
        left = None
        if timeout is not None:
            left = end - _time.monotonic()
            if left < 0:
                raise TimeoutError(f"{pending} (of {len(fs)}) futures unfinished")
        finished = _native_take_finished(waiter, left)


class Executor:
    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if timeout is not None:
            timeout = timeout + _time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, timeout)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _results(futures, end):
    at = 0
    try:
        while at < len(futures):
            at += 1
            left = None if end is None else end - _time.monotonic()
            yield _result_or_cancel(futures[at - 1], left)  #@ concurrent/futures/_base 619 result_iterator | yield «_result_or_cancel(fs.pop())»
    finally:
        while at < len(futures):
            futures[at].cancel()
            at += 1


def _result_or_cancel(future, timeout):
    try:
        return future.result(timeout)  #@ concurrent/futures/_base 317 _result_or_cancel | return «fut.result(timeout)»
    finally:
        future.cancel()


_AFTER_SHUTDOWN = "cannot schedule new futures after shutdown"
_AT_EXIT = "cannot schedule new futures after interpreter shutdown"
_UNUSABLE = "A thread initializer failed, the thread pool is not usable anymore"

_made = 0
_queues = []


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)  #@ concurrent/futures/thread 58 run | result = «self.fn(*self.args, **self.kwargs)»
        except BaseException as exception:
            self.future.set_exception(exception)
        else:
            self.future.set_result(result)


def _worker(queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)  #@ concurrent/futures/thread 72 _worker | initializer(*initargs)
        except BaseException:
            _tell("Exception in initializer:", 50)
            for item in queue.close(_UNUSABLE, True):
                item.future.set_exception(BrokenThreadPool(_UNUSABLE))
            return
    while True:
        item = queue.get()
        if item is None:
            return
        item.run()
        queue.idle()


class ThreadPoolExecutor(Executor):
    __module__ = "concurrent.futures.thread"

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _made
        if max_workers is None:
            max_workers = min(32, _native_cpu_count() + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #@ concurrent/futures/thread 144 __init__ | raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_made}"
            _made += 1
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._work_queue = _native_WorkQueue(max_workers)
        _queues.append(self._work_queue)

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        queue = self._work_queue
        number = queue.put(_WorkItem(future, fn, args, kwargs))
        if number is None:
            raise RuntimeError(_AFTER_SHUTDOWN)  #@ concurrent/futures/thread 167 submit | raise RuntimeError('cannot schedule new futures after shutdown')
        if number is _AT_EXIT:
            raise RuntimeError(_AT_EXIT)  #@ concurrent/futures/thread 169 submit | raise RuntimeError('cannot schedule new futures after '
        if number is _UNUSABLE:
            raise BrokenThreadPool(_UNUSABLE)  #@ concurrent/futures/thread 164 submit | raise BrokenThreadPool(self._broken)
        if number >= 0:
            name = f"{self._thread_name_prefix}_{number}"
            thread = _threading.Thread(name=name, target=_worker, args=(queue, self._initializer, self._initargs))
            queue.add_worker(thread)
            thread.start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        queue = self._work_queue
        for item in queue.close(None, cancel_futures):
            item.future.cancel()
        if wait:
            for thread in queue.workers():
                thread.join()


def _finish_all():
    for queue in _queues:
        queue.close(_AT_EXIT, False)
    for queue in _queues:
        for thread in queue.workers():
            thread.join()


_native_at_exit(_finish_all)
