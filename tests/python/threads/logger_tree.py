# Order: any.
import logging, threading, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(name)s:%(levelname)s:%(threadName)s:%(funcName)s:%(lineno)d:%(message)s")
a = logging.getLogger("a"); ab = logging.getLogger("a.b"); h = logging.StreamHandler(sys.stdout); h.setLevel(logging.ERROR); h.setFormatter(logging.Formatter("H %(message)s"))
a.addHandler(h)
def f(): ab.info("info"); ab.error("err %s %s", 1, {"k": 2}); ab.debug("no")
t = threading.Thread(target=f, name="T1"); t.start(); t.join()
a.propagate = False; f(); a.propagate = True
ab.setLevel(logging.DEBUG); f()
logging.addLevelName(25, "NOTICE"); ab.log(25, "noticed")
class Up(logging.Formatter):
    def format(self, record): return super().format(record).upper()
h.setFormatter(Up("%(levelname).1s %(message)s")); h.setLevel(0); ab.warning("last one"); print(a.getChild("c").name, ab.parent is a, logging.getLogger("a.b") is ab, h, a.handlers)
logging.info("root info"); logging.getLogger().handlers[0].setLevel(50); ab.error("only h")
try: logging.getLogger("x").setLevel("NOPE")
except ValueError as e: print(e)
logging.Formatter("%(levelname)s", datefmt="x"); ab.info("msg", extra={"user": 1}); ab.exception("exc outside")
