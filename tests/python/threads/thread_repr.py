# Order: any.
import threading
import time

lock = threading.Lock()


def work():
    with lock:
        pass


lock.acquire()
a = threading.Thread(target=work)
b = threading.Thread(target=work, name="named", daemon=True)
print(a, b, [a])
a.start()
b.start()
print(a)
print(repr(b))
print(threading.current_thread())
lock.release()
a.join()
b.join()
print(a)
print(b)


class Worker(threading.Thread):
    pass


print(Worker())
print(f"{a.name!r} {a.ident == threading.get_ident()} {Worker().ident}")
