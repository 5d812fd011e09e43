from threading import Thread
from time import sleep


def echo():
    for n in range(0, 10):
        print(f"Echo from the valley: {n}")
        sleep(0.001)


valley = Thread(target=echo)
valley.start()
valley.join()

for n in range(0, 5):
    print(f"Call from the hill: {n}")
    sleep(0.001)
