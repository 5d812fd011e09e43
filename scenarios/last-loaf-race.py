import threading
from queue import Queue

shelf = Queue()
shelf.put("rye")


def buy(customer):
    if not shelf.empty():
        loaf = shelf.get()
        print(f"The {customer} takes the {loaf} loaf.")
    else:
        print(f"Nothing left for the {customer}.")


miller = threading.Thread(target=buy, args=("miller",))
smith = threading.Thread(target=buy, args=("smith",))
miller.start()
smith.start()
miller.join()
smith.join()
