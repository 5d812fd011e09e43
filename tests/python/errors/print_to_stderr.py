import sys

print("to stdout")
print("to stderr", 1, 2, sep="-", file=sys.stderr)
print("again", file=sys.stdout)
print("end", file=sys.stderr, end="")
