# Order: any.
import threading

lock = threading.Lock()
arrived = threading.Condition(lock)
gate = threading.Condition(lock)
count = 0
left = []


def sleeper(name):
    global count
    with lock:
        count += 1
        arrived.notify()
        gate.wait()
        left.append(name)
        arrived.notify()


threads = []
for i, name in enumerate("abc"):
    t = threading.Thread(target=sleeper, args=(name,))
    threads.append(t)
    t.start()
    with lock:
        while count < i + 1:
            arrived.wait()
for i in range(3):
    with lock:
        gate.notify()
        while len(left) < i + 1:
            arrived.wait()
for t in threads:
    t.join()
print(left)
