# Order: any.
import threading

event = threading.Event()
print(event.is_set(), event.wait(0), event.wait(timeout=0.01), event.wait(-1))
print(event.set(), event.is_set(), event.wait(), event.wait(5), event.wait("not even looked at"))
print(event)
print(event.clear(), event.is_set(), event.clear())
print(event)
try:
    event.wait("soon")
except TypeError as error:
    print(error)
event.set()
event.set()
print(event.is_set(), bool(event), isinstance(event, threading.Event))


class Alarm(threading.Event):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def ring(self):
        self.set()
        return f"{self.name}: {self.is_set()}"


print(Alarm("fire").ring())
