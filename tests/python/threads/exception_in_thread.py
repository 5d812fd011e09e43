# Order: any.
import threading


def divide(a, b):
    print("dividing", a, b)
    return a / b


def outer(n):
    divide(10, n)
    print("divided by", n)


for n in (5, 0):
    t = threading.Thread(target=outer, args=(n,))
    t.start()
    t.join()
    print("alive:", t.is_alive())
print("main goes on")
