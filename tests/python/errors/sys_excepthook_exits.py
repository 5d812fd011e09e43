import sys, atexit
atexit.register(print, "bye")
def hook(tp, v, tb):
    print("exit"); sys.exit(5)
sys.excepthook = hook
1/0
