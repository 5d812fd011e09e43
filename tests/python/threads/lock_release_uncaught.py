# Order: any.
import threading

lock = threading.Lock()


def work():
    lock.release()


t = threading.Thread(target=work)
t.start()
t.join()
with lock:
    print("locked", lock.locked())
lock.release()
