import threading
import time
from queue import Queue

shelf = Queue(maxsize=3)


def bake():
    for loaf in ["rye", "wheat", "oat", "corn", "spelt"]:
        print(f"Baking {loaf}...")
        shelf.put(loaf)


def sell():
    while not shelf.empty():
        loaf = shelf.get()
        print(f"Selling {loaf}...")
        shelf.task_done()
        time.sleep(0.01)


baker = threading.Thread(target=bake)
baker.start()

seller = threading.Thread(target=sell)
seller.start()

baker.join()
seller.join()
