import sys
import threading
import traceback
from typing import Optional


class PropagatingThread(threading.Thread):
    """Re-raises in join what run raised."""

    def run(self):
        self.exc: Optional[BaseException] = None
        try:
            self.ret = self._target(*self._args, **self._kwargs)
        except BaseException as e:
            self.exc = e

    def join(self, timeout=None):
        super().join(timeout)
        if self.exc:
            raise self.exc
        return self.ret


def divide(a, b):
    return a / b


t = PropagatingThread(target=divide, args=(1, 2))
t.start()
print(t.join())
t = PropagatingThread(target=divide, args=(1, 0))
t.start()
try:
    t.join()
except ZeroDivisionError as e:
    print("caught:", e)
    traceback.print_exc(file=sys.stdout)


def hook(args):
    print(f"hook: {args.exc_type.__name__}: {args.exc_value} in {args.thread.name}")


threading.excepthook = hook
t = threading.Thread(target=divide, args=("a", 2), name="bad")
t.start()
t.join()
