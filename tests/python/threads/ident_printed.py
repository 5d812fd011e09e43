# Order: any.
import threading

main_id = threading.get_ident()
lock = threading.Lock()


def report():
    with lock:
        me = threading.get_ident()
        print(f"Thread {me} is not {main_id}: {me != main_id}")


lock.acquire()
t = threading.Thread(target=report)
t.start()
print(f"Main is {main_id}, the other is {t.ident}")
lock.release()
t.join()
