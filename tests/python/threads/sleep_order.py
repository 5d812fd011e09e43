# Order: clock.
import threading
import time


def sleeper(name, seconds):
    time.sleep(seconds)
    print(f"{name} woke up")


delays = {"slow": 0.06, "quick": 0.02, "medium": 0.04}
threads = [threading.Thread(target=sleeper, args=item) for item in delays.items()]
for t in threads:
    t.start()
print("all started")
for t in threads:
    t.join()
print("all joined")
