# Order: clock.
import threading
import time
from contextlib import contextmanager


class ConnectionPool:
    def __init__(self, size):
        self._sem = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self.active = 0
        self.peak = 0

    @contextmanager
    def connection(self):
        self._sem.acquire()
        with self._lock:
            self.active += 1
            self.peak = max(self.peak, self.active)
        try:
            yield f"conn-{self.active}"
        finally:
            with self._lock:
                self.active -= 1
            self._sem.release()


pool = ConnectionPool(2)


def query(n):
    with pool.connection() as conn:
        time.sleep(0.02)
        assert conn.startswith("conn")


ts = [threading.Thread(target=query, args=(n,)) for n in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(f"peak={pool.peak} active={pool.active}")
try:
    pool._sem.release()
except ValueError as e:
    print("ValueError:", e)
