import threading
import time

ferry = {}


def book(seat, guest):
    owner = ferry.setdefault(seat, guest)
    if owner == guest:
        time.sleep(0.01)
        print(f"The {guest} has paid for seat {seat}.")
    else:
        print(f"Seat {seat} is taken, says the ferry to the {guest}.")


miller = threading.Thread(target=book, args=(7, "miller"))
smith = threading.Thread(target=book, args=(7, "smith"))
miller.start()
smith.start()
miller.join()
smith.join()

print(f"In seat 7: the {ferry[7]}")
