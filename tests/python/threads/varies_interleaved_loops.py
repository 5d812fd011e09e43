# Order: varies.
from threading import Thread
from time import sleep


def count(name):
    for i in range(3):
        print(f"{name}{i}", end=" ")
        sleep(0.001)


threads = [Thread(target=count, args=(c,)) for c in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print()
