class EventBus:
    def __init__(self):
        self.handlers = {}

    def on(self, event, handler=None):
        if handler is None:
            def decorator(func):
                self.on(event, func)
                return func
            return decorator
        self.handlers.setdefault(event, []).append(handler)

    def emit(self, event, *args, **kwargs):
        results = []
        for handler in self.handlers.get(event, ()):
            try:
                results.append(handler(*args, **kwargs))
            except Exception as error:
                results.append(f"{handler.__name__} failed: {error}")
        return results


bus = EventBus()


@bus.on("greet")
def polite(name, mark="."):
    return f"Good day, {name}{mark}"


@bus.on("greet")
def broken(name, mark="."):
    raise RuntimeError("no greeting for " + name)


bus.on("greet", lambda name, **options: f"hey {name} {sorted(options)}")
bus.on("count", [].append)
print(bus.emit("greet", "Ann"), bus.emit("greet", name="Bob", mark="!"), bus.emit("none"), bus.emit("count", 1))


class Light:
    transitions = {("red", "next"): "green", ("green", "next"): "yellow", ("yellow", "next"): "red", ("green", "fail"): "off"}

    def __init__(self, observer):
        self.state = "red"
        self.observer = observer

    def send(self, event):
        old = self.state
        self.state = self.transitions.get((old, event), old)
        if old != self.state:
            self.observer(old, self.state)


log = []
light = Light(lambda *change: log.append("->".join(change)))
for event in "next next next fail next fail next".split():
    light.send(event)
print(light.state, log)


class Memo:
    def __init__(self, func):
        self.func, self.cache, self.hits = func, {}, 0

    def __call__(self, *args):
        if args in self.cache:
            self.hits += 1
        else:
            self.cache[args] = self.func(*args)
        return self.cache[args]


@Memo
def paths(w, h):
    return 1 if w == 0 or h == 0 else paths(w - 1, h) + paths(w, h - 1)


print(paths(8, 8), paths.hits, len(paths.cache), type(paths).__name__)
operations = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "neg": lambda a: -a}
for name, *args in (("add", 1, 2), ("neg", 5), ("sub", 1), ("pow", 2, 3)):
    try:
        print(name, operations[name](*args))
    except KeyError as error:
        print("unknown", error)
    except TypeError as error:
        print(error)
pipeline = [str.strip, str.title, lambda s: s.replace(" ", ""), len]
value = "  hello big world "
for stage in pipeline:
    value = stage(value)
    print(repr(value), end=" ")
print()
