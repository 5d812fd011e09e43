# Order: varies.
import threading
import time

tickets = 1
sold = []


def buy(name, think):
    global tickets
    if tickets > 0:
        time.sleep(think)
        tickets -= 1
        sold.append(name)
        print(f"{name} bought a ticket, {tickets} left")
    else:
        print(f"{name}: sold out")


a = threading.Thread(target=buy, args=("Ann", 0.002))
b = threading.Thread(target=buy, args=("Bob", 0.002))
a.start()
b.start()
a.join()
b.join()
print(sorted(sold), tickets)
