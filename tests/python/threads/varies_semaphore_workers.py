# Order: varies.
import threading

sem = threading.Semaphore(1)


def work(name):
    for n in range(2):
        with sem:
            print(name, n)


threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b")]
for t in threads:
    t.start()
for t in threads:
    t.join()
