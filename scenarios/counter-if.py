import threading

loaves = []
counter = threading.Condition()


def buy():
    with counter:
        if not loaves:
            counter.wait()
        loaves.pop()
    print("A customer leaves with a loaf.")


def bake():
    with counter:
        loaves.append("rye")
        counter.notify()


first = threading.Thread(target=buy)
second = threading.Thread(target=buy)
first.start()
second.start()
bake()
bake()
first.join()
second.join()
