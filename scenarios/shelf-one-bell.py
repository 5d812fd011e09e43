import threading

shelf = []
bell = threading.Condition()


def bake(loaf):
    with bell:
        while len(shelf) == 1:
            bell.wait()
        shelf.append(loaf)
        bell.notify()


def buy():
    with bell:
        while not shelf:
            bell.wait()
        shelf.pop()
        bell.notify()


first = threading.Thread(target=buy)
second = threading.Thread(target=buy)
first.start()
second.start()
bake("rye")
bake("oat")
first.join()
second.join()

print("Sold out.")
