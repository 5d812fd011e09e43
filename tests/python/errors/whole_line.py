# A statement that is to blame as a whole has no carets.
def check(flag):
    if not flag:
        raise RuntimeError("flag is down")


def later():
    check(False)


later()
