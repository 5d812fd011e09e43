import threading
import time

savings = 100


def take_out(amount):
    global savings
    if savings >= amount:
        time.sleep(0.01)
        savings -= amount
        print(f"Here you are. Left: {savings}")
    else:
        print("Sorry, not enough left.")


def open_bank():
    alice = threading.Thread(target=take_out, args=(50,))
    bob = threading.Thread(target=take_out, args=(75,))
    alice.start()
    bob.start()
    alice.join()
    bob.join()


if __name__ == "__main__":
    open_bank()
