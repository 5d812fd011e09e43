"""Module docstring."""
x = 5; y = 6
if x < y: print("less")
else: print("more")
for i in range(3): print(i, end=","); 
print()
while x > 3: x -= 1
print(x)
pass
class Empty: pass
def nothing(): ...
def one_line(a): return a + 1
print(Empty.__name__, nothing(), one_line(1), __doc__)
value = (1 +
         2 +
         3)
items = [
    1,
    2,  # a comment
    # another

    3,
]
call = max(
    items,
    key=lambda n:
    -n,
)
total = 1 + \
    2
print(value, items, call, total)
if (value > 5 and
        total == 3):
    print("both")
def documented():
    """First line.

    More text.
    """
print(documented.__doc__)
print(documented(), "inline"  "joined", 'x' if items else 'y')
a: int = 3
b: str
c: "list[int]" = [1]
print(a, c)
del a, items[0], c[:]
print(items, c)
try:
    print(a)
except NameError as error:
    print(error)
def outer():
    def inner(): return "inner"
    class Local:
        kind = inner()
    return Local.kind
print(outer())
if True:
    if False:
        pass
    elif 0: pass
    else:
        print("deep")
	# a comment indented with a tab
print("unicode → ok")
lambda_result = (lambda a, b=2: a * b)(4)
print(lambda_result, (lambda *a: a)(1, 2), (lambda: None)())
if (n := len("walrus")) > 5:
    print(n)
print(n, [last := k for k in range(3)], last)
print("end")   # no newline needed
