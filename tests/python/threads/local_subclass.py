# Order: any.
import threading


class Context(threading.local):
    kind = "context"

    def __init__(self, user, level=1):
        self.user = user
        self.level = level
        self.steps = []

    def step(self, what):
        self.steps.append(what)
        return len(self.steps)

    @property
    def title(self):
        return f"{self.user}/{self.level}"


context = Context("anna", level=3)
context.user = "main"
context.step("one")
lines = []


def work(name):
    lines.append((context.user, context.level, context.steps))
    context.user = name
    context.step("a")
    lines.append((context.title, context.step("b"), context.kind, context.steps))
    context.kind = "own"
    lines.append(context.kind)


for name in ("t1", "t2"):
    t = threading.Thread(target=work, args=(name,))
    t.start()
    t.join()
for line in lines:
    print(line)
print(context.title, context.steps, context.kind, Context.kind, isinstance(context, threading.local))
