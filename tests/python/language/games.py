class Board:
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self):
        self.cells = [" "] * 9

    def __str__(self):
        rows = ["|".join(self.cells[i:i + 3]) for i in range(0, 9, 3)]
        return "\n-+-+-\n".join(rows)

    def play(self, place, mark):
        if not 0 <= place < 9:
            raise ValueError(f"no such place: {place}")
        if self.cells[place] != " ":
            raise ValueError(f"place {place} is taken by {self.cells[place]}")
        self.cells[place] = mark

    def winner(self):
        for a, b, c in self.LINES:
            if self.cells[a] == self.cells[b] == self.cells[c] != " ":
                return self.cells[a]
        return "draw" if " " not in self.cells else None


board, mark = Board(), "X"
for move in [4, 0, 0, 8, 2, 6, 9, 3, 1]:
    try:
        board.play(move, mark)
    except ValueError as problem:
        print(f"{mark}: {problem}")
        continue
    if (result := board.winner()) is not None:
        print("winner:", result)
        break
    mark = "O" if mark == "X" else "X"
print(board)


class Random:
    """A small linear congruential generator, so that every run is the same."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) % 2 ** 31
        return self.state

    def randint(self, low, high):
        return low + self.next() // 65536 % (high - low + 1)

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.randint(0, i)
            items[i], items[j] = items[j], items[i]


rng = Random(42)
print([rng.randint(1, 6) for _ in range(10)])
deck = [rank + suit for suit in "SH" for rank in "A234"]
rng.shuffle(deck)
print(deck)
hands = {name: [deck.pop() for _ in range(2)] for name in ("ann", "bob")}
print(hands, deck)
secret, low, high, tries = rng.randint(1, 100), 1, 100, 0
while True:
    guess = (low + high) // 2
    tries += 1
    if guess < secret:
        low = guess + 1
    elif guess > secret:
        high = guess - 1
    else:
        print(f"Found {secret} in {tries} tries")
        break
throws = {n: 0 for n in range(1, 7)}
for _ in range(600):
    throws[rng.randint(1, 6)] += 1
print(throws, sum(throws.values()))
inside = sum((rng.randint(0, 999) / 1000) ** 2 + (rng.randint(0, 999) / 1000) ** 2 < 1 for _ in range(1000))
print(4 * inside / 1000)
