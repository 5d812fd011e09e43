class Account:
    """A bank account."""
    bank = "First Bank"
    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.opened += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            print(f"{self.owner}: insufficient funds ({self.balance} < {amount})")
            return False
        self.balance -= amount
        return True

    def __str__(self):
        return f"{self.owner}'s account: ${self.balance:.2f}"


a = Account("Ann", 100)
b = Account("Bob")
print(a, b, Account.opened, a.bank, Account.__doc__, Account.__name__, a.__class__.__name__, type(b) is Account)
print(a.withdraw(30), a.withdraw(100), a.balance, b.deposit(5).deposit(6.5).balance)
try:
    b.deposit(-5)
except ValueError as error:
    print(error)
a.bank = "Own"
Account.bank = "Second Bank"
print(a.bank, b.bank, Account.bank)
a.note = "added later"
print(a.note, hasattr(a, "note"), hasattr(b, "note"), getattr(b, "note", "no note"), getattr(a, "owner"))
setattr(b, "note", "set")
print(b.note)
del a.note
try:
    a.note
except AttributeError as error:
    print(error)
try:
    delattr(a, "zzz")
except AttributeError as error:
    print(error)
print(a == a, a == b, a != b, a is a, isinstance(a, Account), isinstance(a, object), bool(a))
method = a.deposit
method(10)
Account.deposit(a, 1)
print(a.balance, a.__dict__, [x.owner for x in (a, b)], sorted([a, b], key=lambda x: x.balance)[0].owner)
try:
    Account()
except TypeError as error:
    print(error)
try:
    a.deposit()
except TypeError as error:
    print(error)


class Empty:
    pass


e, f = Empty(), Empty()
e.items = []
print(hasattr(f, "items"), e == f, Empty.__doc__, len({e, f}), {e: 1}[e], Empty)


class Shared:
    items = []
    total = 0

    def add(self, x):
        self.items.append(x)
        self.total += 1


s, t = Shared(), Shared()
s.add(1)
t.add(2)
t.add(3)
print(s.items, t.items, s.total, t.total, Shared.total, s.items is t.items)
