class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if self.is_empty():
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def is_empty(self):
        return not self._items

    def __len__(self):
        return len(self._items)


class Queue:
    def __init__(self, capacity):
        self.slots = [None] * capacity
        self.head = self.size = 0

    def put(self, item):
        if self.size == len(self.slots):
            raise OverflowError("queue is full")
        self.slots[(self.head + self.size) % len(self.slots)] = item
        self.size += 1

    def get(self):
        if not self.size:
            raise LookupError("queue is empty")
        item, self.slots[self.head] = self.slots[self.head], None
        self.head = (self.head + 1) % len(self.slots)
        self.size -= 1
        return item


def balanced(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = Stack()
    for c in text:
        if c in pairs.values():
            stack.push(c)
        elif c in pairs:
            if stack.is_empty() or stack.pop() != pairs[c]:
                return False
    return stack.is_empty()


for text in ("(a[b]{c})", "(]", "((", ""):
    print(repr(text), balanced(text))
q = Queue(2)
log = []
for action in ("put 1", "put 2", "put 3", "get", "put 4", "get", "get", "get"):
    name, *value = action.split()
    try:
        log.append(q.put(int(value[0])) if name == "put" else q.get())
    except (OverflowError, LookupError) as error:
        log.append(f"{type(error).__name__}: {error}")
    print(action, q.slots, q.size)
print(log)
try:
    Stack().pop()
except IndexError as error:
    print(error)

graph = {"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}


def bfs(start):
    seen, order, todo = {start}, [], [start]
    while todo:
        node = todo.pop(0)
        order.append(node)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return order


def dfs(node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for other in graph[node]:
        if other not in seen:
            dfs(other, seen)
    return seen


print(bfs("A"), dfs("A"))
