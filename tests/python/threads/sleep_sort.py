# Order: clock.
from threading import Thread
from time import sleep

out = []


def put(n):
    sleep(n / 50)
    out.append(n)


threads = []
for n in [3, 1, 4, 2]:
    thread = Thread(target=put, args=[n])
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print(out)
