# Order: any.
import threading


def work():
    try:
        threading.current_thread().join()
    except RuntimeError as error:
        print("in the thread:", error)


t = threading.Thread(target=work)
try:
    t.join()
except RuntimeError as error:
    print("join:", error)
t.start()
t.join()
try:
    t.start()
except RuntimeError as error:
    print("start:", error)
try:
    threading.current_thread().join()
except RuntimeError as error:
    print("main:", error)
for wrong in (lambda: threading.Thread(work), lambda: threading.Thread(target=work, arg=(1,))):
    try:
        wrong()
        print("no error")
    except (AssertionError, TypeError) as error:
        print(type(error).__name__, error)
try:
    t.daemon = True
    print(t.daemon)
except RuntimeError as error:
    print(error)
u = threading.Thread(target=work)
u.daemon = True
print(u.daemon)
u.start()
u.join()
