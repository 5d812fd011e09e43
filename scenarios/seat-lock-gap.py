import threading

ferry = {}
desk = threading.Lock()


def is_free(seat):
    with desk:
        return seat not in ferry


def write_down(seat, guest):
    with desk:
        ferry[seat] = guest


def book(seat, guest):
    if is_free(seat):
        write_down(seat, guest)
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
