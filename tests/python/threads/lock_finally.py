# Order: any.
import threading

lock = threading.Lock()
log = []


def risky(n):
    lock.acquire()
    try:
        if n % 2:
            raise ValueError(f"odd {n}")
        log.append(n)
    except ValueError as error:
        log.append(str(error))
    finally:
        lock.release()


def early(n):
    with lock:
        if n:
            return
        log.append("not early")


threads = [threading.Thread(target=risky, args=(n,)) for n in range(4)]
threads += [threading.Thread(target=early, args=(n,)) for n in range(2)]
[t.start() for t in threads]
[t.join() for t in threads]
print(sorted(log, key=str), lock.locked())
