import threading
import time


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    with source.lock:
        time.sleep(0.01)
        with target.lock:
            source.balance -= amount
            target.balance += amount


hill = Account(100)
valley = Account(100)
down = threading.Thread(target=transfer, args=(hill, valley, 30))
up = threading.Thread(target=transfer, args=(valley, hill, 10))
down.start()
up.start()
down.join()
up.join()

print(f"Hill: {hill.balance}, valley: {valley.balance}")
