# Order: any.
import threading


def make_counter():
    count = 0
    lock = threading.Lock()

    def increment():
        nonlocal count
        with lock:
            count += 1
        return count

    return increment, lambda: count


increment, read = make_counter()
threads = [threading.Thread(target=increment) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(read())


def synchronized(func):
    lock = threading.Lock()

    def wrapper(*args, **kwargs):
        with lock:
            return func(*args, **kwargs)
    return wrapper


log = []


@synchronized
def record(item, *, times=1):
    for _ in range(times):
        log.append(item)


threads = [threading.Thread(target=record, args=(n,), kwargs=dict(times=n)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(log))


def parallel_map(func, items):
    out = [None] * len(items)

    def run(i, item):
        out[i] = func(item)

    workers = [threading.Thread(target=run, args=pair) for pair in enumerate(items)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    return out


print(parallel_map(lambda x: x ** 3, [1, 2, 3]), parallel_map(str.upper, ["a", "b"]), parallel_map(len, []))
captured = []
for i in range(3):
    t = threading.Thread(target=lambda: captured.append(i))
    t.start()
    t.join()
print(captured)
