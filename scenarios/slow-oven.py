import threading
import time

shelf = []


def bake():
    time.sleep(0.01)
    shelf.append("rye")


baker = threading.Thread(target=bake)
baker.start()

time.sleep(0.02)
sold = list(shelf)
print(f"Sold: {sold}")
