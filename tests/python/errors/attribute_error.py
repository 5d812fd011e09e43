class Player:
    def __init__(self, name):
        self.name = name
        self.score = 0

    def add(self, points):
        self.scroe += points


p = Player("Ann")
print(p.name)
p.add(5)
