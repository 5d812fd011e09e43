import sys


def main():
    print("working")
    sys.exit("fatal: no input")


try:
    main()
except Exception:
    print("SystemExit is not an Exception")
