# Order: any.
import threading

data = threading.local()
data.x = "main"
seen = []


def work(n):
    seen.append(hasattr(data, "x"))
    data.x = n
    data.y = [n]
    data.y.append(n + 1)
    seen.append((data.x, data.y, sorted(vars(data))))
    del data.x
    try:
        data.x
    except AttributeError as error:
        seen.append(str(error))
    seen.append(getattr(data, "x", "none"))


for n in range(2):
    t = threading.Thread(target=work, args=(n,))
    t.start()
    t.join()
for line in seen:
    print(line)
print(data.x, hasattr(data, "y"), data.__dict__)
try:
    del data.y
except AttributeError as error:
    print(error)
try:
    threading.local(1)
except TypeError as error:
    print(error)
