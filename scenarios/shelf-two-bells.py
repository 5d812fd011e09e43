import threading

shelf = []
lock = threading.Lock()
taken = threading.Condition(lock)
baked = threading.Condition(lock)


def bake(loaf):
    with lock:
        while len(shelf) == 1:
            taken.wait()
        shelf.append(loaf)
        baked.notify()


def buy():
    with lock:
        while not shelf:
            baked.wait()
        shelf.pop()
        taken.notify()


first = threading.Thread(target=buy)
second = threading.Thread(target=buy)
first.start()
second.start()
bake("rye")
bake("oat")
first.join()
second.join()

print("Sold out.")
