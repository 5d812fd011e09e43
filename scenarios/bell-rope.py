import threading

rope = threading.Lock()
strokes = 0


def ring():
    global strokes
    with rope:
        strokes += 1
        print(f"Stroke {strokes}")


def ring_twice():
    with rope:
        ring()
        ring()


first = threading.Thread(target=ring)
second = threading.Thread(target=ring_twice)
first.start()
second.start()
first.join()
second.join()
