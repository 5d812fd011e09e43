import threading

seen = []


class Own(threading.local):
    def __init__(self, start):
        self.n = start
        self.log = []


own = Own(5)


def hook(args):
    seen.append(str(args.exc_value))
    if args.thread.name == "b":
        raise LookupError("hook")


def work(turns):
    for _ in range(turns):
        own.n += 1
        own.log.append(own.n)
    del own.n
    raise ValueError(own.log)


threading.excepthook = hook
threads = [threading.Thread(target=work, args=(n,), name=name) for n, name in ((1, "a"), (2, "b"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(seen), own.n, threading.stack_size(65536))
threading.excepthook = threading.__excepthook__
