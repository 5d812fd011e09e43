import threading

lock = threading.Lock()
other = threading.Lock()
total = 0


def work(first, second):
    global total
    with first:
        with second:
            total += 1
    if first.acquire(blocking=False):
        total += 10
        first.release()


a = threading.Thread(target=work, args=(lock, other))
b = threading.Thread(target=work, args=(other, lock))
a.start()
b.start()
a.join()
b.join()
print(total, lock.locked())
