# Order: any.
import threading

start = threading.Event()
results = []


def runner(n):
    start.wait()
    results.append(n)


threads = [threading.Thread(target=runner, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
print("ready", results)
start.set()
for t in threads:
    t.join()
print(sorted(results))
