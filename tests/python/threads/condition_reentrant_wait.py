# Order: any.
import threading

cond = threading.Condition()
ready = False


def setter():
    global ready
    with cond:
        ready = True
        cond.notify()


with cond:
    with cond:
        t = threading.Thread(target=setter)
        t.start()
        while not ready:
            cond.wait()
        print("still inside twice", cond.acquire(blocking=False))
        cond.release()
    print("inside once")
t.join()
try:
    cond.release()
except RuntimeError as error:
    print(error)
