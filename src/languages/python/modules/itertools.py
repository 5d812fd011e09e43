# Each class runs a generator. A loop goes over that itself; next() goes through the object.


class _Iterator:
    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)


class count:
    def __init__(self, start=0, step=1):
        _check_number(start)
        _check_number(step)
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


def _check_number(value):
    if not hasattr(value, "__add__") or isinstance(value, (str, list, tuple)):
        raise TypeError("a number is required")


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        return f"repeat({self._object!r})" if self._left is None else f"repeat({self._object!r}, {self._left})"


class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._items = _cycle(iter(iterable))


def _cycle(iterator):
    saved = []
    for item in iterator:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


class chain(_Iterator):
    def __init__(self, *iterables):
        self._items = _chain(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._items = _chain(iterable)
        return made


def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._items = _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if initial is None:
        for item in iterator:
            total = item
            break
        else:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._items = _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selector in zip(data, selectors):
        if selector:
            yield item


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        self._items = _filterfalse(function, iter(iterable))


def _filterfalse(function, iterator):
    for item in iterator:
        if not (item if function is None else function(item)):
            yield item


class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._items = _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for arguments in iterator:
        yield function(*arguments)


class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._items = _pairwise(iter(iterable))


def _pairwise(iterator):
    for before in iterator:
        break
    else:
        return
    for item in iterator:
        yield before, item
        before = item


class islice(_Iterator):
    def __init__(self, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            bound = "at most 4" if args else "at least 2"
            raise TypeError(f"islice expected {bound} arguments, got {len(args) + 1}")
        start, stop, step = (None, args[0], None) if len(args) == 1 else (args + (None,))[:3]
        if not (stop is None or _is_index(stop)):
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if not (start is None or _is_index(start)):
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if not (step is None or _is_index(step) and step > 0):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._items = _islice(iter(iterable), start or 0, stop, step or 1)


def _is_index(value):
    return isinstance(value, int) and value >= 0


def _islice(iterator, start, stop, step):
    if stop is not None and start >= stop:
        at = 0
        while at < start:
            for item in iterator:
                break
            else:
                return
            at += 1
        return
    wanted = start
    at = 0
    for item in iterator:
        if at == wanted:
            yield item
            wanted += step
        at += 1
        if stop is not None and at >= stop:
            return


class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._items = _groupby(_Groups(iter(iterable), key))


class _Groups:
    def __init__(self, iterator, key):
        self.iterator = iterator
        self.key = key
        self.number = 0
        self.ended = False
        self.advance()

    def advance(self):
        for item in self.iterator:
            self.item = item
            self.item_key = item if self.key is None else self.key(item)
            return
        self.ended = True

    def group(self, key, number):
        while not self.ended and self.number == number:
            if not (self.item_key is key or self.item_key == key):
                self.number += 1
                return
            item = self.item
            yield item
            if self.number == number:
                self.advance()


def _groupby(groups):
    while not groups.ended:
        key = groups.item_key
        number = groups.number
        yield key, groups.group(key, number)
        if groups.number == number:
            while not groups.ended and (groups.item_key is key or groups.item_key == key):
                groups.advance()
            groups.number += 1


class _tee:
    def __init__(self, source, buffer, at):
        self._source = source
        self._buffer = buffer
        self._at = at

    def __iter__(self):
        return self

    def __next__(self):
        if self._at == len(self._buffer):
            self._buffer.append(next(self._source))
        item = self._buffer[self._at]
        self._at += 1
        return item

    def __copy__(self):
        return _tee(self._source, self._buffer, self._at)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    source = iter(iterable)
    buffer = []
    return tuple([_tee(source, buffer, 0) for i in range(n)])


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None):
        self._items = _zip_longest([iter(each) for each in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    while active:
        row = []
        for i, iterator in enumerate(iterators):
            item = fillvalue
            if iterator is not None:
                for item in iterator:
                    break
                else:
                    active -= 1
                    if not active:
                        return
                    iterators[i] = None
                    item = fillvalue
            row.append(item)
        yield tuple(row)


class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._items = _product([tuple(each) for each in iterables] * repeat)


def _product(pools):
    if not all(pools):
        return
    at = [0] * len(pools)
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, at)])
        place = len(pools) - 1
        while place >= 0 and at[place] == len(pools[place]) - 1:
            at[place] = 0
            place -= 1
        if place < 0:
            return
        at[place] += 1


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        if not isinstance(r, int):
            raise TypeError("Expected int as r")
        if r < 0:
            raise ValueError("r must be non-negative")
        self._items = _permutations(pool, r)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    order = list(range(n))
    turns = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in order[:r]])
    while True:
        for place in range(r - 1, -1, -1):
            turns[place] -= 1
            if turns[place] == 0:
                order[place:] = order[place + 1 :] + order[place : place + 1]
                turns[place] = n - place
            else:
                other = n - turns[place]
                order[place], order[other] = order[other], order[place]
                yield tuple([pool[i] for i in order[:r]])
                break
        else:
            return


class combinations(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._items = _combinations(pool, r)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    at = list(range(r))
    while True:
        yield tuple([pool[i] for i in at])
        place = r - 1
        while place >= 0 and at[place] == place + n - r:
            place -= 1
        if place < 0:
            return
        at[place] += 1
        for i in range(place + 1, r):
            at[i] = at[i - 1] + 1


class combinations_with_replacement(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._items = _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if n == 0 and r > 0:
        return
    at = [0] * r
    while True:
        yield tuple([pool[i] for i in at])
        place = r - 1
        while place >= 0 and at[place] == n - 1:
            place -= 1
        if place < 0:
            return
        at[place:] = [at[place] + 1] * (r - place)
