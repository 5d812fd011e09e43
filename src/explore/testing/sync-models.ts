/**
 * The objects of threading and queue as CPython 3.11 builds them, of nothing but locks: what the machine's own, whose operations are
 * single steps, are held against. A condition's lock is a plain one here.
 */
export const syncModels = `
class Condition:
    def __init__(self, lock=None):
        self.lock = lock
        if lock is None:
            self.lock = threading.Lock()
        self.row = []

    def __enter__(self):
        return self.lock.acquire()

    def __exit__(self, kind, error, trace):
        self.lock.release()

    def wait(self, timeout=None):
        gate = threading.Lock()
        gate.acquire()
        self.row.append(gate)
        self.lock.release()
        passed = gate.acquire() if timeout is None else gate.acquire(timeout=timeout) if timeout > 0 else gate.acquire(False)
        self.lock.acquire()
        if not passed:
            try:
                self.row.remove(gate)
            except ValueError:
                pass
        return passed

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        while not result:
            passed = self.wait(timeout)
            result = predicate()
            if not passed:
                break
        return result

    def notify(self, n=1):
        if not self.lock.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        while self.row and n > 0:
            self.row.pop(0).release()
            n -= 1

    def notify_all(self):
        self.notify(len(self.row))


class Semaphore:
    def __init__(self, value=1, bound=None):
        self.inner = Condition()
        self._value = value
        self.bound = bound

    def acquire(self, blocking=True, timeout=None):
        late = False
        with self.inner:
            while self._value == 0:
                if not blocking or late:
                    return False
                if not self.inner.wait(timeout):
                    late = True
            self._value -= 1
            return True

    def release(self, n=1):
        with self.inner:
            if self.bound is not None and self._value + n > self.bound:
                raise ValueError("Semaphore released too many times")
            self._value += n
            for _ in range(n):
                self.inner.notify()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, error, trace):
        self.release()


class Event:
    def __init__(self):
        self.inner = Condition()
        self.flag = False

    def is_set(self):
        return self.flag

    def set(self):
        with self.inner:
            self.flag = True
            self.inner.notify_all()

    def clear(self):
        with self.inner:
            self.flag = False

    def wait(self, timeout=None):
        with self.inner:
            return self.flag or self.inner.wait(timeout)


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self.inner = Condition()
        self.parties = parties
        self.action = action
        self.timeout = timeout
        self.state = "filling"
        self.count = 0

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self.timeout
        with self.inner:
            while self.state in ("draining", "resetting"):
                self.inner.wait()
            if self.state == "broken":
                raise threading.BrokenBarrierError
            index = self.count
            self.count += 1
            try:
                if index + 1 == self.parties:
                    self.trip()
                else:
                    self.stay(timeout)
                return index
            finally:
                self.count -= 1
                if self.count == 0 and self.state in ("draining", "resetting"):
                    self.state = "filling"
                    self.inner.notify_all()

    def trip(self):
        try:
            if self.action is not None:
                self.action()
        except BaseException:
            self.stop()
            raise
        self.state = "draining"
        self.inner.notify_all()

    def stay(self, timeout):
        if not self.inner.wait_for(lambda: self.state != "filling", timeout):
            self.stop()
            raise threading.BrokenBarrierError
        if self.state != "draining":
            raise threading.BrokenBarrierError

    def stop(self):
        self.state = "broken"
        self.inner.notify_all()

    def abort(self):
        with self.inner:
            self.stop()

    def reset(self):
        with self.inner:
            if self.count == 0:
                self.state = "filling"
            elif self.state != "draining":
                self.state = "resetting"
            self.inner.notify_all()

    @property
    def broken(self):
        return self.state == "broken"

    @property
    def n_waiting(self):
        return self.count if self.state == "filling" else 0


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.items = []
        mutex = threading.Lock()
        self.room, self.item = Condition(mutex), Condition(mutex)

    def put(self, item):
        with self.room:
            while 0 < self.maxsize <= len(self.items):
                self.room.wait()
            self.items.append(item)
            self.item.notify()

    def get(self, block=True, timeout=None):
        late = not block
        with self.item:
            while not self.items:
                if late:
                    raise queue.Empty
                if not self.item.wait(timeout):
                    late = True
            item = self.taken()
            self.room.notify()
            return item

    def taken(self):
        return self.items.pop(0)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        with self.item:
            return len(self.items)

    def empty(self):
        return self.qsize() == 0


class LifoQueue(Queue):
    def taken(self):
        return self.items.pop()
`
