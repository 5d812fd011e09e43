# Order: any.
"""A pool's threads are told to end before anybody waits for them."""
import atexit
from concurrent.futures import ThreadPoolExecutor

atexit.register(print, "after all work")
pool = ThreadPoolExecutor(2)
futures = [pool.submit(pow, 2, n) for n in range(3)]
print([future.result() for future in futures])
raise SystemExit(3)
