import threading

out = []


def count(n):
    for i in range(n):
        out.append(i)
        yield i


def work(n):
    total = 0
    for x in count(n):
        total += x
    squares = {x: x * x for x in count(2)}
    print(total, squares, sum(x for x in count(n)))


ts = [threading.Thread(target=work, args=(n,)) for n in (2, 3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(out))
