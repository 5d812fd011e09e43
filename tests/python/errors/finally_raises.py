def close():
    raise OSError("close failed")


def use():
    try:
        return [1, 2][2]
    finally:
        close()


use()
