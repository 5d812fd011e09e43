import sys as _sys
import threading as _threading
import traceback as _traceback

_callbacks = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    _callbacks[:] = [each for each in _callbacks if each[0] != func]


def _wait_for_threads():
    main = _threading.main_thread()
    while True:
        left = [each for each in _threading.enumerate() if each is not main and not each.daemon]
        if not left:
            return
        for thread in left:
            thread.join()


def _run():
    if not _callbacks:
        return
    _wait_for_threads()
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except BaseException:
            text = _traceback.format_exc()
            _sys.stderr.write(f"Exception ignored in atexit callback: {func!r}\n{text}")


_native_at_exit(_run, True)
