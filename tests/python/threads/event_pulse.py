# Order: clock.
import threading
import time

event = threading.Event()


def waiter():
    print("passed", event.wait())


t = threading.Thread(target=waiter)
t.start()
time.sleep(0.3)
event.set()
event.clear()
t.join()
print(event.is_set())
