# Order: any.
import threading

barrier = threading.Barrier(2, action=lambda: 1 // 0)
results = []


def work():
    try:
        barrier.wait()
    except (ZeroDivisionError, threading.BrokenBarrierError) as error:
        results.append(type(error).__name__)


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), barrier.broken)
