import threading
import time

ticks = 0


def tick():
    global ticks
    while True:
        ticks += 1
        time.sleep(0.1)


def nested():
    inner = threading.Thread(target=print, args=("inner", 1))
    inner.start()
    inner.join()


threading.Thread(target=tick, daemon=True).start()
n = threading.Thread(target=nested)
n.start()
time.sleep(0.25)
n.join()
print(ticks > 0)
