# Order: any.
import threading

rounds = []
indexes = []
lock = threading.Lock()


def count():
    rounds.append(len(indexes))


barrier = threading.Barrier(3, action=count)


def work():
    for _ in range(2):
        with lock:
            indexes.append("came")
        n = barrier.wait()
        with lock:
            indexes.append(n)
        barrier.wait()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(rounds, sorted(str(i) for i in indexes))
