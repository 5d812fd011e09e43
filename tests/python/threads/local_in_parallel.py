# Order: any.
import threading

mine = threading.local()
results = {}


def count(name, times):
    mine.n = 0
    for _ in range(times):
        mine.n += 1
    results[name] = mine.n


threads = [threading.Thread(target=count, args=(name, times)) for name, times in (("a", 3), ("b", 5))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()), hasattr(mine, "n"))
