import threading


class Account:
    opened = 0

    def __init__(self, balance):
        self.balance = balance
        self.log = []
        Account.opened += 1

    def add(self, amount):
        self.balance = self.balance + amount
        self.log.append(amount)

    def __repr__(self):
        return f"Account({self.balance})"


class Worker(threading.Thread):
    def __init__(self, account, amount):
        super().__init__(name=f"worker {amount}")
        self.account = account
        self.amount = amount

    def run(self):
        self.account.add(self.amount)
        self.result = len(self.account.log)


account = Account(10)
workers = [Worker(account, n) for n in (1, 2)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print(account, [w.result for w in workers], Account.opened)
