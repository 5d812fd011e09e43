# Order: clock.
import threading
import time

running = True
ticks = 0


def spin():
    global ticks
    while running:
        ticks += 1
        time.sleep(0.005)
    print("stopped after", "some" if ticks > 1 else "few", "ticks")


class Service:
    def __init__(self):
        self.alive = True
        self.thread = threading.Thread(target=self.loop, name="service")

    def loop(self):
        while self.alive:
            time.sleep(0.005)
        print(threading.current_thread().name, "down")

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *details):
        self.alive = False
        self.thread.join()


t = threading.Thread(target=spin)
t.start()
time.sleep(0.05)
running = False
t.join()
with Service() as service:
    print("service runs:", service.thread.is_alive())
print("service runs:", service.thread.is_alive())
