# Order: any.
import threading

cond = threading.Condition()
tries = []


def predicate():
    tries.append(1)
    if len(tries) > 1:
        raise KeyError("second look")
    return False


def nudge():
    with cond:
        cond.notify()


with cond:
    t = threading.Thread(target=nudge)
    t.start()
    try:
        cond.wait_for(predicate)
    except KeyError as error:
        print("caught", error)
t.join()
try:
    cond.notify()
except RuntimeError as error:
    print("free again:", error)
cond.wait_for(lambda: 1 // 0)
