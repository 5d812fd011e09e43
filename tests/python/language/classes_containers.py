class Playlist:
    def __init__(self, *songs):
        self._songs = list(songs)

    def __len__(self):
        return len(self._songs)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Playlist(*self._songs[index])
        return self._songs[index]

    def __setitem__(self, index, song):
        self._songs[index] = song

    def __delitem__(self, index):
        del self._songs[index]

    def __contains__(self, song):
        return song.lower() in [s.lower() for s in self._songs]

    def __iter__(self):
        return iter(self._songs)

    def __reversed__(self):
        return reversed(self._songs)

    def __call__(self, greeting, times=1):
        return f"{greeting} " * times + self._songs[0]

    def __repr__(self):
        return f"Playlist({', '.join(map(repr, self._songs))})"


p = Playlist("One", "Two", "Three")
print(len(p), p[0], p[-1], p[1:], "two" in p, "four" not in p, list(p), p("play", times=2), bool(Playlist()), bool(p))
p[0] = "Uno"
p[1] += "!"
del p[-1]
print(p, [s for s in p], list(reversed(p)), sorted(p, reverse=True), max(p), ", ".join(p), dict(enumerate(p)))
first, *others = p
print(first, others, *p)
try:
    p[9]
except IndexError as error:
    print(error)


class Countdown:
    def __init__(self, start):
        self.current = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1


c = Countdown(3)
print(next(c), list(c), list(c), sum(Countdown(4)), [a + b for a, b in zip(Countdown(2), (10, 20))], 2 in Countdown(5))
for n in Countdown(2):
    print(n, end=" ")
else:
    print("done")


class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * i


print(list(Old()), 4 in Old(), [x for x in Old()])


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self):
        self.head, self.size = None, 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def reverse(self):
        previous, current = None, self.head
        while current is not None:
            current.next, previous, current = previous, current, current.next
        self.head = previous

    def __iter__(self):
        return ListIterator(self.head)

    def __str__(self):
        return " -> ".join(str(v) for v in self) + " -> None"


class ListIterator:
    def __init__(self, node):
        self.node = node

    def __iter__(self):
        return self

    def __next__(self):
        if not self.node:
            raise StopIteration
        value, self.node = self.node.value, self.node.next
        return value


numbers = LinkedList()
for n in range(4):
    numbers.push(n)
print(numbers, numbers.size)
numbers.reverse()
print(numbers, list(numbers), sum(numbers), 3 in numbers)


class Grid:
    def __init__(self, w, h):
        self.cells = {(x, y): 0 for x in range(w) for y in range(h)}

    def __getitem__(self, at):
        return self.cells[at]

    def __setitem__(self, at, value):
        self.cells[at] = value


g = Grid(2, 2)
g[0, 1] = 5
g[1, 1] += 2
print(g[0, 1], g[1, 1], g.cells)
for bad in (lambda: len(g), lambda: g(), lambda: Node(1)[0], lambda: iter(Node(1)), lambda: next(p), lambda: g[9, 9], lambda: 3 in Node(1)):
    try:
        bad()
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
