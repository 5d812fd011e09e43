# Order: any.
import logging, logging.handlers, queue, threading, sys, traceback
q = queue.Queue(-1)
h = logging.handlers.QueueHandler(q)
log = logging.getLogger("x")
log.addHandler(h); log.setLevel(logging.DEBUG); log.propagate = False
class Fmt(logging.Formatter):
    def formatException(self, ei):
        return "EXC " + "|".join(traceback.format_exception(*ei)[-1:]).strip()
console = logging.StreamHandler(sys.stdout)
console.setFormatter(Fmt("%(levelname)s %(threadName)s %(message)s"))
errors = logging.StreamHandler(sys.stdout); errors.setLevel(logging.ERROR)
errors.setFormatter(logging.Formatter("ERR %(message)s"))
l = logging.handlers.QueueListener(q, console, errors, respect_handler_level=True)
l.start()
def work(n):
    log.info("working %d", n)
    if n == 2:
        try: 1/0
        except ZeroDivisionError: log.exception("oops")
for i in range(3):
    t = threading.Thread(target=work, args=(i,), name=f"w{i}"); t.start(); t.join()
l.stop()
log.removeHandler(h)
direct = logging.StreamHandler(sys.stdout); direct.setFormatter(Fmt("%(message)s")); log.addHandler(direct)
try: {}["k"]
except KeyError as e: log.error("direct", exc_info=e)
log.warning("no", exc_info=True)
print(threading.Thread().name)
