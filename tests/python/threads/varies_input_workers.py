# Order: varies.
import sys
import threading

print_lock = threading.Lock()
results = {}


def worker(name):
    line = sys.stdin.readline()
    while line:
        with print_lock:
            results[line.strip()] = name
        line = sys.stdin.readline()


threads = [threading.Thread(target=worker, args=(name,)) for name in "AB"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))
