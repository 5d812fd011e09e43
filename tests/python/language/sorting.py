print(sorted([3, 1, 2]), sorted("hello"), sorted((3, 1), reverse=True), sorted({"b": 1, "a": 2}), sorted([]), sorted([2.5, 1, True]))
people = [("ann", 30), ("bob", 25), ("cy", 30), ("di", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0]), reverse=True))
print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower), sorted([-3, 2, -1], key=abs), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int))
print(min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1]), min("bca"), max([1, 1.0]), max(1, True), min([], default="none"), max((), default=0))
print(max("apple", "fig", key=len), min(3, 1, key=lambda n: -n), max({"a": 5, "b": 9}, key={"a": 5, "b": 9}.get))
calls = []


def track(n):
    calls.append(n)
    return n % 3


print(sorted([5, 3, 4], key=track), calls)


class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.rank}{self.suit}"


cards = [Card(7, "h"), Card(2, "s"), Card(7, "c"), Card(10, "d")]
print(sorted(cards), max(cards), min(cards), sorted(cards, reverse=True))
cards.sort(key=lambda card: card.suit)
print(cards)
for bad in (lambda: sorted([1, "a"]), lambda: max([]), lambda: min(3, "x"), lambda: sorted(5), lambda: sorted([None, None]), lambda: [3, 1].sort(key=5)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def bubble(values):
    values = values[:]
    for end in range(len(values) - 1, 0, -1):
        for i in range(end):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]
    return values


def quick(values):
    if len(values) <= 1:
        return values
    pivot, *rest = values
    return quick([v for v in rest if v < pivot]) + [pivot] + quick([v for v in rest if v >= pivot])


data = [(i * 37 + 11) % 50 for i in range(20)]
print(bubble(data) == quick(data) == sorted(data), bubble(data))
