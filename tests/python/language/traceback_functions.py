import traceback, sys, threading
def f(n): 
    if n == 0: raise ValueError("deep\nsecond")
    f(n - 1)
def g():
    try: f(6)
    except ValueError as e: raise KeyError("k") from e
try: g()
except KeyError as e:
    e.add_note("note 1\nmore")
    print(traceback.format_exception(e))
    print(traceback.format_exception(type(e), e, e.__traceback__, limit=1))
    print(traceback.format_exception(type(e), e, None, chain=False))
    print(traceback.format_exception_only(e), traceback.format_exception_only(KeyError, e))
    traceback.print_exc(limit=-1, file=sys.stdout)
    traceback.print_exception(e, limit=2, file=sys.stdout, chain=False)
    traceback.print_exception(*sys.exc_info(), file=sys.stdout)
    s = traceback.extract_tb(e.__cause__.__traceback__)
    print(s, s[-1].name, s[0].line, len(s), list(s[1]))
    print("".join(traceback.format_list(s)))
    traceback.print_tb(e.__traceback__, file=sys.stdout)
print(traceback.format_exc())
def stack(): 
    print(traceback.extract_stack()[-1].name, [x.name for x in traceback.extract_stack()])
    traceback.print_stack(file=sys.stdout)
stack()
t = threading.Thread(target=lambda: print("ok")); t.start(); t.join()
