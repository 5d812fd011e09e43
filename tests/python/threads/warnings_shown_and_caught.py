# Order: any.
import threading
import warnings


def old(n):
    warnings.warn(f"old({n}) is old", DeprecationWarning, stacklevel=2)
    return n


class MyWarning(UserWarning):
    pass


for _ in range(3):
    old(1)
old(2)
warnings.warn("plain")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    old(3)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old(4)
    old(4)
    warnings.warn(MyWarning("mine"))
    print([(str(w.message), w.category.__name__, w.lineno, w.filename) for w in caught])
warnings.filterwarnings("error", message=".*bad.*")
try:
    warnings.warn("a bad thing", RuntimeWarning)
except RuntimeWarning as e:
    print(repr(e))
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, message, lineno)


warnings.showwarning = show
t = threading.Thread(target=lambda: warnings.warn("in a thread"), name="T")
t.start()
t.join()
t.getName()
warnings.simplefilter("error")
try:
    t.setName("x")
except DeprecationWarning as e:
    print(e, t.name)
