import threading

visitors = 0
north_lock = threading.Lock()
south_lock = threading.Lock()


def open_gate(people, lock):
    global visitors
    for _ in range(people):
        with lock:
            visitors += 1


north = threading.Thread(target=open_gate, args=(2, north_lock))
south = threading.Thread(target=open_gate, args=(2, south_lock))
north.start()
south.start()
north.join()
south.join()

print(f"Visitors counted: {visitors}")
