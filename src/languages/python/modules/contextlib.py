from functools import wraps as _wraps
import sys as _sys


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds
        self.__doc__ = func.__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        for value in self.gen:  #@ contextlib 137 __enter__ | return «next(self.gen)»
            return value
        raise RuntimeError("generator didn't yield") from None  #@ contextlib 139 __enter__ | raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            for item in self.gen:  #@ contextlib 144 __exit__ | «next(self.gen)»
                raise RuntimeError("generator didn't stop")  #@ contextlib 148 __exit__ | raise RuntimeError("generator didn't stop")
            return False
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)  #@ contextlib 155 __exit__ | self.gen.throw(typ, value, traceback)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")  #@ contextlib 188 __exit__ | raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class redirect_stdout(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(_sys.stdout)
        _sys.stdout = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        _sys.stdout = self._old_targets.pop()


class redirect_stderr(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(_sys.stderr)
        _sys.stderr = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        _sys.stderr = self._old_targets.pop()


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exits = []

    def pop_all(self):
        stack = type(self)()
        stack._exits = self._exits
        self._exits = []
        return stack

    def push(self, exit):
        method = getattr(type(exit), "__exit__", None)
        self._exits.append(exit if method is None else _bound_exit(method, exit))
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, "__enter__") or not hasattr(cls, "__exit__"):
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
            )
        result = cls.__enter__(cm)
        self._exits.append(_bound_exit(cls.__exit__, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        def exit(exc_type, exc, tb):
            callback(*args, **kwds)

        self._exits.append(exit)
        return callback

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        received = exc_details[0] is not None
        error = exc_details[1]
        suppressed = False
        pending = False
        while self._exits:
            exit = self._exits.pop()
            try:
                if exit(*exc_details):
                    suppressed = True
                    pending = False
                    exc_details = (None, None, None)
            except BaseException as new_error:
                pending = True
                exc_details = (type(new_error), new_error, None)
        if pending:
            raise exc_details[1]
        return received and suppressed


def _bound_exit(method, cm):
    def exit(exc_type, exc, tb):
        return method(cm, exc_type, exc, tb)

    return exit
