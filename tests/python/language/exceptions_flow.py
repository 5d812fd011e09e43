def attempt(action):
    try:
        print("try", end=" ")
        if action == "zero":
            1 / 0
        if action == "key":
            {}["missing"]
        if action == "value":
            int("x")
        if action == "return":
            return "returned"
    except ZeroDivisionError:
        print("zero", end=" ")
    except (KeyError, ValueError) as error:
        print("caught", type(error).__name__, end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return "end"


for action in ("none", "zero", "key", "value", "return"):
    print("->", attempt(action))


def finally_wins():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    try:
        1 / 0
    finally:
        return "no error"


def kept():
    value = 1
    try:
        return value
    finally:
        value = 2


def loops():
    log = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append("f" + str(i))
    else:
        log.append("else")
    return log


def while_break():
    while True:
        try:
            return "from loop"
        finally:
            break
    return "after break"


print(finally_wins(), finally_swallows(), kept(), loops(), while_break())


def nested():
    try:
        try:
            [][0]
        except KeyError:
            print("wrong handler")
        finally:
            print("inner finally")
    except IndexError as error:
        print("outer", error)
        try:
            raise ValueError("second")
        except ValueError as again:
            print("nested", again)
        print("still", error)
    finally:
        print("outer finally")


nested()
try:
    try:
        raise KeyError("k")
    except KeyError:
        print("log and go on")
        raise
except KeyError as error:
    print("again", error)
try:
    print(error)
except NameError as unbound:
    print(unbound)
try:
    raise IndexError
except LookupError as error:
    print(repr(error), str(error) == "", error.args)
try:
    pass
except:
    print("never")
else:
    print("bare else")
try:
    undefined_name
except:
    print("bare except")
