# Order: clock.
import threading
import time

event = threading.Event()
threading.Timer(0.3, event.set).start()
print(event.wait(0.05), event.is_set())
print(event.wait(5), event.is_set())
