# Order: any.
import threading
from threading import TIMEOUT_MAX, ThreadError, active_count, enumerate, get_ident, main_thread

print(TIMEOUT_MAX, ThreadError is RuntimeError, active_count(), [one.name for one in enumerate()])
print(main_thread() is threading.current_thread(), main_thread().name, get_ident() == main_thread().ident)
print(threading.stack_size(), threading.stack_size(65536), threading.stack_size(), threading.stack_size(0))
for size in (1, -5, "x"):
    try:
        threading.stack_size(size)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(threading.gettrace(), threading.getprofile())
lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.acquire, name="waits", daemon=True)
t.start()
print(active_count(), [one.name for one in enumerate()], t.is_alive())
lock.release()
t.join()
print(active_count(), t in enumerate())
print(type(threading.get_native_id()).__name__)
