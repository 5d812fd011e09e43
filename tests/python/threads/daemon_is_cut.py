# Order: clock.
import threading
import time


def ticker():
    n = 0
    while True:
        print("tick", n)
        n += 1
        time.sleep(0.04)


t = threading.Thread(target=ticker, daemon=True)
t.start()
time.sleep(0.1)
print("main ends, daemon:", t.daemon, "alive:", t.is_alive())
