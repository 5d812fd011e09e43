# Order: varies.
import threading

go = threading.Event()


def run(name):
    go.wait()
    print(name)


threads = [threading.Thread(target=run, args=(name,)) for name in ("a", "b")]
for t in threads:
    t.start()
go.set()
for t in threads:
    t.join()
