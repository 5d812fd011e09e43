import threading

items = []
lock = threading.RLock()
changed = threading.Condition(lock)
idle = threading.Condition(lock)
gave_up = 0


def consume(patience):
    global gave_up
    with changed:
        with lock:
            while not items:
                if not changed.wait(patience):
                    gave_up += 1
                    return
            items.pop()
            idle.notify()


def watch():
    with idle:
        print(idle.wait_for(lambda: len(items) == 0, timeout=0.05), len(items))
        print(idle.wait_for(lambda: gave_up < 9))


threads = [threading.Thread(target=consume, args=(p,)) for p in (None, 0.02)]
threads.append(threading.Thread(target=watch))
for t in threads:
    t.start()
for n in range(2):
    with changed:
        items.append(n)
        if n == 0:
            changed.notify()
        else:
            changed.notify_all()
try:
    changed.notify()
except RuntimeError as error:
    print(error)
threads[1].join()
print(gave_up)
