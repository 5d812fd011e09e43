import threading
import time

shelf = []


def bake():
    time.sleep(0.01)
    shelf.append("rye")


baker = threading.Thread(target=bake)
baker.start()

baker.join()
sold = list(shelf)
print(f"Sold: {sold}")
