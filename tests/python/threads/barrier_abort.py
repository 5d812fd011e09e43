# Order: any.
import threading

barrier = threading.Barrier(3)
results = []


def work(n):
    try:
        barrier.wait()
        results.append("passed")
    except threading.BrokenBarrierError:
        results.append("broken")


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
barrier.abort()
for t in threads:
    t.join()
print(results, barrier.broken)
barrier.reset()
more = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in more:
    t.start()
for t in more:
    t.join()
print(results, barrier.broken, barrier.n_waiting)
