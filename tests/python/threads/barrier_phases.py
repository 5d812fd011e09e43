# Order: any.
import threading

barrier = threading.Barrier(3)
lock = threading.Lock()
log = []


def work(n):
    for phase in range(3):
        with lock:
            log.append((phase, n))
        barrier.wait()


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([phase for phase, _ in log])
print([sorted(n for p, n in log if p == phase) for phase in range(3)])
print(barrier.n_waiting, barrier.broken)
