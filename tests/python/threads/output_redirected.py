# Order: any.
import io
import sys
import threading
from contextlib import redirect_stdout, redirect_stderr

class Prefixed:
    """A file that says which thread wrote."""
    def __init__(self, target):
        self.target = target
        self.lock = threading.Lock()
        self.lines = 0
    def write(self, text):
        if text.endswith("\n"):
            self.lines += 1
        with self.lock:
            self.target.write(text.replace("#", threading.current_thread().name))
    def flush(self):
        self.target.flush()

class Counted(io.StringIO):
    pass

log = Prefixed(sys.stdout)
print("# begins", 1, file=log)
sys.stdout = log
workers = [threading.Thread(target=lambda n=n: print(f"# works on {n}\n", end="", flush=True), name=f"w{n}") for n in range(3)]
for w in workers:
    w.start()
    w.join()
print("a", "b", sep="-")
print()
sys.stdout = sys.__stdout__
print(log.lines)
with redirect_stdout(Counted()) as caught, redirect_stderr(io.StringIO()) as errors:
    print("hidden", None, [1])
    print("wrong", file=sys.stderr)
print(repr(caught.getvalue()), repr(errors.getvalue()))
class Upper(list):
    def write(self, text): self.append(text.upper())
up = Upper()
print("x", 1, file=up); print(*"yz", sep="", end="", file=up)
print(up)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
