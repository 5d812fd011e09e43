# Order: any.
import threading

solo = threading.Barrier(1)
print(solo.wait(), solo.wait(), solo.parties, solo.n_waiting, solo.broken)
calls = []
with_action = threading.Barrier(1, action=lambda: calls.append("acted"))
print(with_action.wait(), calls, with_action.wait(), calls)
pair = threading.Barrier(2)
try:
    pair.wait(0.01)
except threading.BrokenBarrierError as error:
    print("timed out", repr(error), pair.broken, pair.n_waiting)
try:
    pair.wait()
except threading.BrokenBarrierError:
    print("still broken")
print(pair)
pair.reset()
print(pair.broken, pair)
pair.abort()
print(pair.broken)
pair.reset()
hasty = threading.Barrier(2, timeout=0.01)
try:
    hasty.wait()
except RuntimeError as error:
    print(type(error).__name__)
try:
    threading.Barrier(2).wait("soon")
except TypeError as error:
    print(error)


def fails():
    raise ZeroDivisionError("in action")


angry = threading.Barrier(1, fails)
try:
    angry.wait()
except ZeroDivisionError as error:
    print(error, angry.broken, angry.n_waiting)
print(issubclass(threading.BrokenBarrierError, RuntimeError))
