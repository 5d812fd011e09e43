# Order: any.
import threading


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.lock = threading.Lock()
        self.history = []

    def deposit(self, amount):
        with self.lock:
            balance = self.balance
            self.balance = balance + amount
            self.history.append(amount)

    def withdraw(self, amount):
        with self.lock:
            if self.balance < amount:
                return False
            self.balance -= amount
            self.history.append(-amount)
            return True


def transfer(source, target, amount):
    if source.withdraw(amount):
        target.deposit(amount)


ann, bob = Account("Ann", 100), Account("Bob", 50)
threads = [threading.Thread(target=transfer, args=(ann, bob, 10)) for _ in range(3)]
threads += [threading.Thread(target=transfer, args=(bob, ann, 5)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(ann.owner, ann.balance, bob.owner, bob.balance, ann.balance + bob.balance)
print(sorted(ann.history), sorted(bob.history))
