# Order: any.
import sys
import threading


def quiet():
    print("leaving this thread only")
    sys.exit(5)
    print("never")


def also():
    raise SystemExit("not shown")


for target in (quiet, also):
    t = threading.Thread(target=target)
    t.start()
    t.join()
print("main still here")
sys.exit(2)
