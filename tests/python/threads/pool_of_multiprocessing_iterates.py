# Order: clock.
import time
from multiprocessing import TimeoutError
from multiprocessing.dummy import Pool


def nap(n):
    time.sleep(n / 50)
    if n == 4:
        raise KeyError(n)
    return n


with Pool(3) as pool:
    print(list(pool.imap(nap, [3, 1, 2])), list(pool.imap_unordered(nap, [3, 1, 2])))
    print(list(pool.imap(nap, range(3), chunksize=2)), pool.starmap(pow, zip([1, 2, 3], [2, 2, 2])))
    slow = pool.apply_async(nap, (2,))
    try:
        slow.get(timeout=0.01)
    except TimeoutError as e:
        print(type(e), repr(e), slow.ready())
    print(slow.get())
    results = pool.imap(nap, [1, 4, 2])
    print(next(results))
    try:
        next(results)
    except KeyError as e:
        print("failed:", e)
    print(next(results), next(results, "end"))
