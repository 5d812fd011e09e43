import sys, threading, logging
class E(Exception):
    def __str__(self): return "custom " + super().__str__()
def hook(tp, v, tb):
    if issubclass(tp, KeyboardInterrupt):
        sys.__excepthook__(tp, v, tb); return
    print("hooked", tp.__name__, v, tb is not None)
    sys.__excepthook__(tp, v, tb)
    print(sys.excepthook is hook, sys.__excepthook__)
sys.excepthook = hook
def t(): raise E("th")
x = threading.Thread(target=t); x.start(); x.join()
raise E("main")
