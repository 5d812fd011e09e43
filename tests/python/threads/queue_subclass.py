# Order: any.
import queue
import threading


class Pipeline(queue.Queue):
    def __init__(self):
        super().__init__(maxsize=2)
        self.log = []

    def set_message(self, value, name):
        self.put(value)
        self.log.append(name)

    def get_message(self):
        return self.get()


pipeline = Pipeline()
got = []


def produce():
    for n in range(4):
        pipeline.set_message(n, "producer")
    pipeline.set_message(None, "end")


def consume():
    while True:
        value = pipeline.get_message()
        if value is None:
            return
        got.append(value)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got, pipeline.log, pipeline.maxsize, pipeline.empty())


class Forgetful(queue.Queue):
    def __init__(self):
        pass


for call in (lambda: Forgetful().put(1), lambda: Forgetful().get(), lambda: Forgetful().qsize()):
    try:
        call()
    except AttributeError as error:
        print(error)
