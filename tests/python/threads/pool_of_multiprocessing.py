# Order: any.
import threading
from multiprocessing.pool import ThreadPool


def half(n):
    if n % 2:
        raise ValueError(f"odd: {n}")
    return n // 2


pool = ThreadPool(1)
print(threading.active_count(), [t.name for t in threading.enumerate()])
print(pool.map(half, [2, 4]), pool.apply(divmod, (7, 2)))
result = pool.apply_async(half, (6,), callback=lambda v: print(v, threading.current_thread().name))
print(result.get(), result.ready(), result.successful())
pool.close()
pool.join()
print(threading.active_count(), threading.Thread().name)
