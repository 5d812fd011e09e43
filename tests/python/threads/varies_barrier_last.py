# Order: varies.
import threading

barrier = threading.Barrier(2)


def work(name):
    if barrier.wait() == 1:
        print(name, "came last")


threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b")]
for t in threads:
    t.start()
for t in threads:
    t.join()
