# Order: any.
import threading


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name, len(args))


def fail(message):
    raise ValueError(message)


print(threading.excepthook is threading.__excepthook__)
threading.excepthook = hook
print(threading.excepthook is hook)
t = threading.Thread(target=fail, args=("one",), name="worker")
t.start()
t.join()


def polite():
    raise SystemExit(3)


t = threading.Thread(target=polite, name="polite")
t.start()
t.join()


def both(args):
    print("both")
    threading.__excepthook__(args)


threading.excepthook = both
t = threading.Thread(target=fail, args=("two",), name="worker")
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=fail, args=("three",), name="worker")
t.start()
t.join()
print(threading.ExceptHookArgs((ValueError, 1, None, None)).exc_value)
try:
    threading.ExceptHookArgs((1, 2))
except TypeError as error:
    print(error)
