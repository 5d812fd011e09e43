import threading
import time


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = (source, target) if source.number < target.number else (target, source)
    with first.lock:
        time.sleep(0.01)
        with second.lock:
            source.balance -= amount
            target.balance += amount


hill = Account(1, 100)
valley = Account(2, 100)
down = threading.Thread(target=transfer, args=(hill, valley, 30))
up = threading.Thread(target=transfer, args=(valley, hill, 10))
down.start()
up.start()
down.join()
up.join()

print(f"Hill: {hill.balance}, valley: {valley.balance}")
