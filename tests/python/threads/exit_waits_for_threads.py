# Order: clock.
import sys
import threading
import time


def work():
    time.sleep(0.02)
    print("worker is done")


threading.Thread(target=work).start()
print("main exits")
sys.exit(3)
