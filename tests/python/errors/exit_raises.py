class Bad:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("exit failed")


with Bad():
    int("x")
