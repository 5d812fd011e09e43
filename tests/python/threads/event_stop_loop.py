# Order: clock.
import threading
import time

stop = threading.Event()
beats = 0


def beat():
    global beats
    while not stop.wait(0.1):
        beats += 1


t = threading.Thread(target=beat)
t.start()
time.sleep(0.25)
stop.set()
t.join()
print(beats)
