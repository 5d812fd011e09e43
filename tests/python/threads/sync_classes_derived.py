# Order: clock.
import threading
class Gate(threading.Condition):
    def __init__(self):
        super().__init__(threading.RLock())
        self.opened = 0
    def open(self, n=1):
        with self:
            self.opened += n
            self.notify(n)
    def pass_through(self, who):
        with self:
            while not self.opened: self.wait()
            self.opened -= 1
            return f"{who} passed"
g = Gate(); out = []
ts = [threading.Thread(target=lambda i=i: out.append(g.pass_through(i))) for i in range(3)]
for t in ts: t.start()
g.open(2); g.open()
for t in ts: t.join()
print(sorted(out), g.opened)
class CountEvent(threading.Event):
    sets = 0
    def set(self):
        self.sets += 1
        super().set()
e = CountEvent(); e.set(); e.set(); print(e.sets, e.is_set(), e.wait(0.1))
class NamedSem(threading.Semaphore):
    def __init__(self, name, value): super().__init__(value); self.name = name
    def __enter__(self): print("enter", self.name); return super().__enter__()
    def __exit__(self, *a): print("exit", self.name); return super().__exit__(*a)
with NamedSem("s", 1): pass
class B(threading.Barrier):
    def wait(self, timeout=None):
        i = super().wait(timeout); return ("idx", i)
print(B(1).wait())
class LoggedTimer(threading.Timer):
    def cancel(self): print("cancelled"); super().cancel()
t = LoggedTimer(5, print); t.start(); t.cancel(); t.join(); print(t.is_alive())
