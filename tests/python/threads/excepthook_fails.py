# Order: any.
import threading


class Odd(Exception):
    def __str__(self):
        return "oddly " + "".join(self.args)


def hook(args):
    raise Odd(str(args.exc_value))


def fail():
    raise KeyError("k")


threading.excepthook = hook
t = threading.Thread(target=fail)
t.start()
t.join()
print("goes on")
threading.excepthook = lambda args: threading.__excepthook__(args)


def odd():
    raise Odd("ly")


t = threading.Thread(target=odd, name="odd one")
t.start()
t.join()
