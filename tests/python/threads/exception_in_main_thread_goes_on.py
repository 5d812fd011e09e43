# Order: any.
import threading
import time


def work():
    for i in range(3):
        time.sleep(0.01)
        print("working", i)
    print("thread finished")


t = threading.Thread(target=work)
t.start()
raise RuntimeError("main failed")
