import sys
print(sys.getswitchinterval()); sys.setswitchinterval(0.001); print(sys.getswitchinterval())
print(sys.platform, sys.byteorder, sys.maxunicode, sys.hexversion > 0, sys.getdefaultencoding(), sys.intern("a"))
try: sys.setswitchinterval(0)
except ValueError as e: print(e)
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t, v, tb.tb_lineno)
print(sys.exc_info(), sys.stdout is sys.__stdout__)
