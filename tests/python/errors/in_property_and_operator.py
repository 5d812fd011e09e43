class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)

    @property
    def euros(self):
        return "€" + self.amount


m = Money(5) + Money(6)
print(m.amount)
try:
    m.euros
except TypeError as error:
    print(error)
total = m + 7
