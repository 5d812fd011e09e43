# Order: hangs.
import threading

ready = threading.Event()
ready.set()
ready.clear()
print("too early")
ready.wait()
