import threading


class Settings:
    _instance = None
    _lock = threading.Lock()

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        if not hasattr(self, "values"):
            self.values = {}


class SingletonMeta(type):
    _instances = {}
    _lock: threading.Lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Logger(metaclass=SingletonMeta):
    value: str = None

    def __init__(self, value: str) -> None:
        self.value = value


def make(store):
    store.append(Settings())
    store.append(Logger("x"))


store = []
threads = [threading.Thread(target=make, args=[store]) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len({id(s) for s in store}), Logger("y").value, Settings() is store[0] or Settings() is store[1])
