# Order: hangs.
import threading

sem = threading.Semaphore(1)
with sem:
    print("once")
    with sem:
        print("never")
