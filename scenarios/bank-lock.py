import threading
import time

savings = 100
counter = threading.Lock()


def take_out(amount):
    global savings
    customer = threading.get_ident()
    with counter:
        print(f"Customer {customer}: looking at the account...")
        if savings >= amount:
            time.sleep(1)
            savings -= amount
            print(f"Customer {customer}: here you are. Left: {savings}")
        else:
            print(f"Customer {customer}: sorry, not enough left.")


def watch_counter():
    while counter.locked():
        print("The counter is taken.")
        time.sleep(0.1)


def open_bank():
    alice = threading.Thread(target=take_out, args=(50,))
    bob = threading.Thread(target=take_out, args=(75,))
    guard = threading.Thread(target=watch_counter)
    alice.start()
    bob.start()
    guard.start()
    alice.join()
    bob.join()
    guard.join()


if __name__ == "__main__":
    open_bank()
