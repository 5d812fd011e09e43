import sys

for code in (0, 3, None, "text", True, 2.5):
    try:
        sys.exit(code)
    except SystemExit as stop:
        print(repr(stop), stop.code, stop.args)
try:
    raise SystemExit
except SystemExit as stop:
    print(repr(stop), stop.code)
print(issubclass(SystemExit, Exception), issubclass(SystemExit, BaseException), issubclass(KeyboardInterrupt, Exception))
sys.exit()
