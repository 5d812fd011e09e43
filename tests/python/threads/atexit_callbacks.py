# Order: any.
"""What is registered runs when all threads but daemons have ended, the last first; failures are told and passed over."""
import atexit
import threading

ready = threading.Event()


@atexit.register
def last():
    print("last")


def goodbye(name, *, mark="."):
    print("goodbye", name + mark)


atexit.register(goodbye, "Ann")
kept = atexit.register(goodbye, "Bob", mark="!")
atexit.register(print, "not this")
atexit.unregister(print)


@atexit.register
def fails():
    print("fails")
    raise ValueError("in a callback")


def work():
    ready.wait()
    print("work done")


thread = threading.Thread(target=work)
thread.start()
print("main ends", kept is goodbye)
ready.set()
