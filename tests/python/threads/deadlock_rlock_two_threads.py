# Order: hangs.
import threading

lock = threading.RLock()
lock.acquire()
lock.acquire()
print("taken twice, given back once")
lock.release()
t = threading.Thread(target=lock.acquire)
t.start()
t.join()
