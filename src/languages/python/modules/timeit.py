import time as _time

default_timer = _time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        for code in (stmt, setup):
            if isinstance(code, str) and code != "pass":
                _native_unsupported("timeit of a text")
        self._stmt = stmt
        self._setup = setup
        self.timer = timer

    def timeit(self, number=default_number):
        if self._setup != "pass":
            self._setup()
        begin = self.timer()
        if self._stmt != "pass":
            for _ in range(number):
                self._stmt()
        return self.timer() - begin

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
