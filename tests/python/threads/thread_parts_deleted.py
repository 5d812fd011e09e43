# Order: any.
import threading
import sys


class ResultThread(threading.Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        super().__init__(group, target, name, args, kwargs or {}, daemon=daemon)
        self._return = None
        self.exc = None

    def run(self):
        try:
            if self._target is not None:
                self._return = self._target(*self._args, **self._kwargs)
        except BaseException:
            self.exc = sys.exc_info()
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        super().join(timeout)
        if self.exc:
            tp, value, tb = self.exc
            raise value.with_traceback(tb)
        return self._return


t = ResultThread(target=divmod, args=(17, 5), name="div")
t.start()
print(t.join(), t.name, t.daemon)
t = ResultThread(target=lambda a, b=0: a / b, args=(1,), kwargs={"b": 0})
t.start()
try:
    t.join()
except ZeroDivisionError as e:
    print("from thread:", e)
t = ResultThread(target=int, args=("x",))
t.start()
t.join()
