# Order: clock.
import threading
import time


class Repeating(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


ticks = []
timer = Repeating(0.1, ticks.append, ["tick"])
timer.start()
time.sleep(0.25)
timer.cancel()
timer.join()
print(ticks)
