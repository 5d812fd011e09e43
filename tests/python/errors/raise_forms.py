class Quiet(Exception):
    pass


def check(step):
    try:
        if step == 1:
            raise ValueError
        if step == 2:
            raise ValueError("one", 2)
        if step == 3:
            raise Quiet
    except ValueError as error:
        print(repr(error))
        return
    print("leaving", step)


check(1)
check(2)
check(3)
