# Order: any.
from multiprocessing import TimeoutError
from multiprocessing.pool import ThreadPool


def half(n):
    if n % 2:
        raise ValueError(f"odd: {n}")
    return n // 2


with ThreadPool(1) as pool:
    failed = pool.apply_async(half, (3,), error_callback=lambda e: print("told of", repr(e)))
    failed.wait()
    print(failed.successful())
    try:
        pool.map(half, [2, 3])
    except ValueError as e:
        print(e)
try:
    pool.apply(half, (2,))
except ValueError as e:
    print(e)
print(issubclass(TimeoutError, Exception), TimeoutError.__module__)
with ThreadPool(1) as pool:
    pool.starmap(divmod, [(1, 0)])
