# Order: clock.
import threading
import time
from collections import deque
from functools import wraps


class RateLimiter:
    def __init__(self, calls, period):
        self.calls = calls
        self.period = period
        self.timestamps = deque()
        self.lock = threading.Lock()

    def __call__(self, func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            while True:
                with self.lock:
                    now = time.monotonic()
                    while self.timestamps and now - self.timestamps[0] >= self.period:
                        self.timestamps.popleft()
                    if len(self.timestamps) < self.calls:
                        self.timestamps.append(now)
                        break
                    wait = self.period - (now - self.timestamps[0])
                time.sleep(wait + 0.001)
            return func(*args, **kwargs)
        return wrapper


class TokenBucket:
    def __init__(self, rate: float, capacity: int) -> None:
        self.rate, self.capacity = rate, capacity
        self.tokens = capacity
        self.updated = time.monotonic()
        self._lock = threading.Lock()

    def take(self, n: int = 1) -> bool:
        with self._lock:
            now = time.monotonic()
            self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
            self.updated = now
            if self.tokens >= n:
                self.tokens -= n
                return True
            return False


@RateLimiter(calls=2, period=0.3)
def call_api(i):
    """Calls something."""
    return time.monotonic() - start >= 0.3 * (i // 2)


start = time.monotonic()
print([call_api(i) for i in range(5)], call_api.__name__, call_api.__doc__)
bucket = TokenBucket(10, 3)
print([bucket.take() for _ in range(5)])
time.sleep(0.25)
print(bucket.take(), bucket.take())
