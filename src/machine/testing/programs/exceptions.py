import threading

trace = []


class Bad(Exception):
    def __str__(self):
        return f"bad after {len(trace)}"


def risky(n):
    try:
        trace.append(n)
        if n > 1:
            raise Bad(n)
        return 10 // n
    except ZeroDivisionError as e:
        trace.append(str(e))
        return -1
    finally:
        trace.append("end")


def work(n):
    with_depth(n, 3)


def with_depth(n, depth):
    if depth:
        with_depth(n, depth - 1)
    else:
        print(risky(n))


ts = [threading.Thread(target=work, args=(n,)) for n in (0, 2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(len(trace))
raise KeyError("end")
