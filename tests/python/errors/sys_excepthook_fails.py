import sys
def hook(tp, v, tb):
    raise ValueError("in hook")
sys.excepthook = hook
def f(): {}["k"]
f()
