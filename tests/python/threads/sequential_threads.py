# Order: any.
from threading import Thread, current_thread


def greet(name, greeting="Hello", *more, mark="!"):
    print(f"{greeting}, {name}{mark} {more} from {current_thread().name}")


for thread in [
    Thread(target=greet, args=("Ann",)),
    Thread(target=greet, args=("Bob", "Hi", 1, 2), kwargs={"mark": "?"}),
    Thread(target=greet, kwargs={"name": "Cy"}, name="worker"),
    Thread(None, greet, "positional", ("Di",)),
    Thread(target=greet, args=["list"], daemon=True),
]:
    thread.start()
    thread.join()
    print(thread.name, thread.is_alive(), thread.daemon)
