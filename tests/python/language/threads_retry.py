import functools
import random
import threading
import time


def retry(exceptions=(Exception,), tries=3, delay=0.01, backoff=2, on_retry=None):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            d = delay
            for attempt in range(1, tries + 1):
                try:
                    return fn(*args, **kwargs)
                except exceptions as exc:
                    if attempt == tries:
                        raise RuntimeError(f"{fn.__name__} failed after {tries} tries") from exc
                    if on_retry is not None:
                        on_retry(attempt, exc)
                    time.sleep(d)
                    d *= backoff
        return wrapper
    return deco


attempts = {}
log = []


@retry((ValueError, KeyError), tries=3, on_retry=lambda n, e: log.append((n, type(e).__name__)))
def flaky(name, fail_times):
    attempts[name] = attempts.get(name, 0) + 1
    if attempts[name] <= fail_times:
        raise ValueError(name)
    return f"{name} ok"


def run(name, n, out):
    try:
        out[name] = flaky(name, n)
    except RuntimeError as e:
        out[name] = f"{e} <- {e.__cause__!r}"


out = {}
ts = [threading.Thread(target=run, args=(n, k, out)) for n, k in [("a", 0), ("b", 2), ("c", 5)]]
for t in ts: t.start()
for t in ts: t.join()
for key in sorted(out):
    print(key, "->", out[key])
print(sorted(log), attempts["c"])
