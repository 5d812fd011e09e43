# Order: hangs.
import threading

lock = threading.Lock()


def work(n):
    lock.acquire()
    if n == 0:
        return
    lock.release()


first = threading.Thread(target=work, args=(0,))
first.start()
first.join()
second = threading.Thread(target=work, args=(1,))
second.start()
print("lock held:", lock.locked(), first.is_alive(), second.is_alive())
second.join()
