"""A small bank: classes, exceptions, a history and a report."""


class InsufficientFunds(Exception):
    pass


class Account:
    interest = 0.02

    def __init__(self, number, owner, balance=0.0):
        self.number = number
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"Invalid amount: {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(f"{self.owner} has only {self._balance:.2f}, needs {amount:.2f}")
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"<{type(self).__name__} #{self.number} {self.owner}: {self._balance:,.2f}>"


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        self.deposit(self._balance * self.interest)


class Bank:
    def __init__(self):
        self.accounts = {}
        self.next_number = 1000

    def open(self, owner, kind=Account, **options):
        account = kind(self.next_number, owner, **options)
        self.accounts[account.number] = account
        self.next_number += 1
        return account

    def transfer(self, source, target, amount):
        try:
            self.accounts[source].withdraw(amount)
            self.accounts[target].deposit(amount)
        except KeyError as missing:
            print(f"No such account: {missing}")
        except (InsufficientFunds, ValueError) as problem:
            print(f"Failed: {problem}")
        else:
            print(f"Moved {amount:.2f} from {source} to {target}")
            return True
        finally:
            print(f"  total {self.total():,.2f}")
        return False

    def total(self):
        return sum(a.balance for a in self.accounts.values())


def main():
    bank = Bank()
    ann = bank.open("Ann", balance=1500)
    bob = bank.open("Bob", Savings, balance=250.5)
    bank.open(owner="Cy", kind=Savings)
    print([bank.transfer(s, t, a) for s, t, a in [(1000, 1001, 500), (1001, 1002, 10_000), (1002, 4, 0), (9, 1000, 1)]])
    bob.add_interest()
    for account in sorted(bank.accounts.values(), key=lambda a: a.balance, reverse=True):
        print(account, account.history, f"{account.interest:.0%}")
    print(sum(1 for a in bank.accounts.values() if isinstance(a, Savings)), ann.balance > bob.balance)


if __name__ == "__main__":
    main()
