# Order: any.
import threading


class Lazy(threading.Thread):
    def __init__(self):
        pass


lazy = Lazy()
for what in (
    lazy.start,
    lazy.join,
    lazy.is_alive,
    lambda: lazy.name,
    lambda: lazy.daemon,
    lambda: lazy.ident,
    lambda: repr(lazy),
    lambda: setattr(lazy, "name", "x"),
    lambda: setattr(lazy, "daemon", True),
    lambda: threading.Thread(group=1),
    lambda: threading.current_thread().join(),
    lambda: setattr(threading.main_thread(), "daemon", True),
):
    try:
        what()
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__, error)
t = threading.Thread(target=print, args=("ran",))
t.run()
try:
    t.run()
except AttributeError as error:
    print(error)
t = threading.Thread(target=print, args=("once",))
t.start()
t.join()
try:
    t.join("soon")
except TypeError as error:
    print(error)
for name in ("", None, 7, 2.5, ["x"]):
    print(threading.Thread(name=name).name[:7])
t = threading.Thread(daemon=1)
print(t.daemon, threading.Thread(daemon=False).daemon, threading.Thread().ident, threading.Thread().native_id)
t.name = 5
print(t.name + "!")
