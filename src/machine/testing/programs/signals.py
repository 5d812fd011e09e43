import threading

gate = threading.Event()
permits = threading.BoundedSemaphore(2)
meeting = threading.Barrier(3, action=lambda: print("all here"), timeout=1)
stop = threading.Timer(0.03, gate.clear)
order = []


def work(n):
    gate.wait()
    with permits:
        order.append(n)
        if permits.acquire(timeout=0.01):
            permits.release()
    try:
        order.append(meeting.wait())
        meeting.wait(0.02 * n)
    except threading.BrokenBarrierError:
        order.append("broken")
    if not gate.wait(0.01):
        order.append("late")


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
stop.start()
gate.set()
try:
    permits.release()
except ValueError as error:
    print(error)
for t in threads:
    t.join()
stop.cancel()
meeting.reset()
meeting.abort()
print(meeting.broken, gate.is_set(), order)
