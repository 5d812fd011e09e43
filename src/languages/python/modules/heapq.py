# A list in which no item is smaller than the one at half its place. Items are compared as CPython does, one pair after
# another in the same order, so that equal ones come out in the same order too.


def heappush(heap, item, /):
    heap.append(item)
    _move_up(heap, 0, len(heap) - 1, False)


def heappop(heap, /):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _move_down(heap, 0, False)
    return first


def heapreplace(heap, item, /):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _move_down(heap, 0, False)
    return first


def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _move_down(heap, 0, False)
    return item


def heapify(x, /):
    for i in reversed(range(len(x) // 2)):
        _move_down(x, i, False)


def _move_up(heap, top, at, falling):
    item = heap[at]
    while at > top:
        above = (at - 1) >> 1
        parent = heap[above]
        if not (parent < item if falling else item < parent):
            break
        heap[at] = parent
        at = above
    heap[at] = item


def _move_down(heap, at, falling):
    top = at
    item = heap[at]
    below = 2 * at + 1
    while below < len(heap):
        right = below + 1
        if right < len(heap) and not (heap[right] < heap[below] if falling else heap[below] < heap[right]):
            below = right
        heap[at] = heap[below]
        at = below
        below = 2 * at + 1
    heap[at] = item
    _move_up(heap, top, at, falling)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            heap.append(_Head(value, value if key is None else key(value), -order if reverse else order, iterator))
            break
    while heap:
        first = heap[0]
        for head in heap:
            if head.precedes(first, reverse):
                first = head
        yield first.value
        for value in first.iterator:
            first.value = value
            first.key = value if key is None else key(value)
            break
        else:
            heap.remove(first)


class _Head:
    def __init__(self, value, key, order, iterator):
        self.value = value
        self.key = key
        self.order = order
        self.iterator = iterator

    def precedes(self, other, reverse):
        return other.key < self.key if reverse else self.key < other.key
