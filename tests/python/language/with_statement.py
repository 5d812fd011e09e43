class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is None)
        return self.swallow


with Resource("a") as r:
    print("body", r.name)
with Resource("b", swallow=True):
    raise ValueError("swallowed")
print("after swallow")
try:
    with Resource("c"):
        {}["nothing"]
except KeyError as error:
    print("escaped", error)
with Resource("outer") as one, Resource("inner", swallow=True) as two:
    print(one.name, two.name)
    1 / 0
with (
    Resource("p"),
    Resource("q") as q,
):
    print(q.name)


def early():
    with Resource("function"):
        return "result"


print(early())
for i in range(3):
    with Resource(i):
        if i == 0:
            continue
        break
print("loop over", i)


class Timer:
    def __enter__(self):
        self.laps = []
        return self.laps

    def __exit__(self, *details):
        print("details", len(details), details[0])


with Timer() as laps:
    laps.append(1)
print(laps)


class Transaction:
    def __init__(self, account):
        self.account = account

    def __enter__(self):
        self.saved = dict(self.account)
        return self.account

    def __exit__(self, kind, value, traceback):
        if kind is not None:
            self.account.clear()
            self.account.update(self.saved)
            return issubclass(kind, ValueError)


account = {"ann": 10}
with Transaction(account) as acc:
    acc["ann"] -= 3
with Transaction(account) as acc:
    acc["ann"] -= 3
    raise ValueError("undo")
print(account)
for bad in (5, "s", None):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    with Resource("replace"):
        try:
            1 / 0
        finally:
            print("inner finally")
except ZeroDivisionError as error:
    print(error)
