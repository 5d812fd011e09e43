# Order: clock.
import threading
import time
from contextlib import contextmanager, ExitStack, suppress, closing, nullcontext
import io


@contextmanager
def acquire_timeout(lock, timeout):
    result = lock.acquire(timeout=timeout)
    try:
        yield result
    finally:
        if result:
            lock.release()


class Timer:
    def __enter__(self):
        self.t0 = time.perf_counter()
        return self

    def __exit__(self, exc_type, exc, tb):
        self.elapsed = time.perf_counter() - self.t0
        print(f"exit: {exc_type.__name__ if exc_type else None}")
        return exc_type is KeyError


lock = threading.Lock()
with acquire_timeout(lock, 1) as ok:
    print(ok, lock.locked())
    with acquire_timeout(lock, 0.05) as again:
        print(again)
print(lock.locked())
with Timer() as t:
    time.sleep(0.2)
    raise KeyError("swallowed")
print(t.elapsed >= 0.2)
with suppress(ZeroDivisionError):
    1 / 0
a, b = threading.Lock(), threading.Lock()
with ExitStack() as stack:
    for l in (a, b):
        stack.enter_context(l)
    stack.callback(print, "released soon")
    print(a.locked(), b.locked())
print(a.locked(), b.locked())
buf = io.StringIO()
with a, b:
    print("both")
with nullcontext(5) as n:
    print(n)
