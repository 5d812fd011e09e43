import threading

visitors = 0
counting = threading.Lock()


def open_gate(people):
    global visitors
    for _ in range(people):
        with counting:
            visitors += 1


north = threading.Thread(target=open_gate, args=(3,))
south = threading.Thread(target=open_gate, args=(3,))
north.start()
south.start()
north.join()
south.join()

print(f"Visitors counted: {visitors}")
