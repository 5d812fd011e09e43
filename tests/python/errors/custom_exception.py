class InsufficientFunds(Exception):
    """Not enough money."""

    def __init__(self, balance, amount):
        super().__init__(f"balance {balance}, needed {amount}")
        self.balance = balance


def withdraw(balance, amount):
    if amount > balance:
        raise InsufficientFunds(balance, amount)
    return balance - amount


balance = withdraw(100, 30)
print(balance)
balance = withdraw(
    balance,
    500,
)
