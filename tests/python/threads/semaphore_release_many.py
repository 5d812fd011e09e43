# Order: any.
import threading

gate = threading.Semaphore(0)
passed = []


def go(n):
    gate.acquire()
    passed.append(n)


threads = [threading.Thread(target=go, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
gate.release(3)
for t in threads:
    t.join()
print(sorted(passed), gate._value)
