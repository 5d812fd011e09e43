# Order: any.
import threading

pool = threading.BoundedSemaphore(2)
lock = threading.Lock()
inside = 0
most = 0


def work():
    global inside, most
    with pool:
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most <= 2, pool._value)
