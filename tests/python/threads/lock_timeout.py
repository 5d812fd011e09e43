# Order: clock.
import threading
import time

lock = threading.Lock()


def holder():
    with lock:
        print("holder has it")
        time.sleep(0.06)
    print("holder let it go")


def impatient():
    time.sleep(0.01)
    if lock.acquire(timeout=0.02):
        print("unexpected")
    else:
        print("gave up")
    if not lock.acquire(blocking=False):
        print("busy")


def patient():
    time.sleep(0.015)
    if lock.acquire(timeout=2):
        time.sleep(0.01)
        print("patient got it")
        lock.release()


threads = [threading.Thread(target=f) for f in (holder, impatient, patient)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(lock.locked())
