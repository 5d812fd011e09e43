# Order: any.
import threading

lock = threading.RLock()


def holder():
    lock.acquire()
    lock.release()
    lock.release()


t = threading.Thread(target=holder, name="holder")
t.start()
t.join()
print("main goes on")
lock.release()
