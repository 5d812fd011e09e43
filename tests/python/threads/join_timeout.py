# Order: clock.
import threading
import time


def slow():
    time.sleep(0.08)
    print("slow is done")


t = threading.Thread(target=slow)
t.start()
t.join(timeout=0.02)
if t.is_alive():
    print("timed out")
t.join(0.01)
print("still alive:", t.is_alive())
t.join(5)
print("alive now:", t.is_alive())
t.join(timeout=None)
print("end")
