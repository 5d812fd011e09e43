# Order: clock.
import threading
import time


def nap():
    time.sleep(0.05)


start = time.perf_counter()
for _ in range(2):
    nap()
sequential = time.perf_counter() - start
begin = time.monotonic()
threads = [threading.Thread(target=nap) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
parallel = time.monotonic() - begin
wall = time.time()
time.sleep(0.01)
print("sequential:", 0.09 < sequential < 0.14, "parallel:", 0.045 < parallel < 0.09)
print(f"about {sequential:.1f} s", time.time() > wall, type(wall).__name__, parallel < sequential)
before = time.time()
print(time.time() >= before, time.perf_counter() <= time.perf_counter(), time.sleep(0), time.monotonic() > 0)
for wrong in (-1, "x", None):
    try:
        time.sleep(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
