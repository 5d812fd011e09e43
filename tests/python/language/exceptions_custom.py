class BankError(Exception):
    """Base of everything that goes wrong here."""


class InsufficientFunds(BankError):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} is less than {amount}")
        self.balance = balance
        self.amount = amount


class Silent(BankError):
    def __str__(self):
        return "custom text"


class CodeError(Exception):
    def __init__(self, code):
        self.code = code


def withdraw(balance, amount):
    if amount < 0:
        raise ValueError("negative amount", amount)
    if amount > balance:
        raise InsufficientFunds(balance, amount)
    return balance - amount


for amount in (10, 500, -1):
    try:
        print(withdraw(100, amount))
    except BankError as error:
        print(type(error).__name__, "|", error, "|", error.amount, error.args)
    except ValueError as error:
        print(error, error.args, repr(error))

for make in (lambda: BankError, lambda: BankError("x"), lambda: BankError("a", 1), lambda: Silent(5), lambda: CodeError(7)):
    try:
        raise make()
    except Exception as error:
        print(str(error), repr(error), error.args, isinstance(error, BankError))
print(BankError.__name__, BankError.__doc__, issubclass(InsufficientFunds, Exception), InsufficientFunds.__bases__[0].__name__)
print(Exception("one"), repr(Exception("one")), repr(Exception()), repr(Exception("a", 2)), Exception("a", 2), repr(KeyError("k")), KeyError("k"), KeyError("a", "b"))
try:
    raise "text"
except TypeError as error:
    print(error)
try:
    raise ValueError("from") from KeyError("cause")
except ValueError as error:
    print(repr(error.__cause__), error.__context__, error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("later")
except RuntimeError as error:
    print(repr(error.__context__), error.__cause__)
try:
    raise ValueError("quiet") from None
except ValueError as error:
    print(error.__cause__, error.__suppress_context__)
saved = None
try:
    raise BankError("kept")
except BankError as error:
    saved = error
print(repr(saved))
