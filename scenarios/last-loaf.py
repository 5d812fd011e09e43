import threading
from queue import Empty, Queue

shelf = Queue()
shelf.put("rye")


def buy(customer):
    try:
        loaf = shelf.get_nowait()
        print(f"The {customer} takes the {loaf} loaf.")
    except Empty:
        print(f"Nothing left for the {customer}.")


miller = threading.Thread(target=buy, args=("miller",))
smith = threading.Thread(target=buy, args=("smith",))
miller.start()
smith.start()
miller.join()
smith.join()
