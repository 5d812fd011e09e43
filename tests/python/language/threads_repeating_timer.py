import threading
import time


class RepeatTimer(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


def hello(name, punctuation="!"):
    print(f"hello, {name}{punctuation}")


timer = RepeatTimer(0.1, hello, args=("Ann",), kwargs={"punctuation": "?"})
timer.start()
time.sleep(0.35)
timer.cancel()
timer.join()
t2 = threading.Timer(0.05, hello, ["Bob"])
t2.daemon = True
t2.start()
t2.join()
t3 = threading.Timer(30, hello)
t3.start()
t3.cancel()
print("cancelled", t3.finished.is_set())
