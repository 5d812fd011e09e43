# Order: any.
import threading


class SquareThread(threading.Thread):
    created = 0

    def __init__(self, number, **options):
        super().__init__(**options)
        self.number = number
        self.result = None
        SquareThread.created += 1

    def run(self):
        self.result = self.number ** 2
        self.finish()

    def finish(self):
        self.label = f"{self.name}: {self.number} -> {self.result}"


threads = [SquareThread(n) for n in range(1, 5)] + [SquareThread(10, name="ten", daemon=True)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([t.result for t in threads])
for t in threads:
    print(t.label, t.daemon)
print(SquareThread.created, isinstance(threads[0], threading.Thread))
direct = SquareThread(7)
direct.run()
print(direct.result, direct.is_alive())


class Old(threading.Thread):
    def __init__(self, log):
        threading.Thread.__init__(self, name="old style")
        self.log = log

    def run(self):
        self.log.append(self.name)


log = []
old = Old(log)
old.start()
old.join()
print(log)


class Both(threading.Thread):
    def run(self):
        print("before")
        super().run()
        print("after")


both = Both(target=print, args=("target",))
both.start()
both.join()


class Forgot(threading.Thread):
    def __init__(self):
        self.x = 1


try:
    Forgot().start()
except RuntimeError as error:
    print(error)
