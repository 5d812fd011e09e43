def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average  # rejected: yield
        total += value
        count += 1
        average = total / count


a = averager()
next(a)
print(a.send(10))
print(a.send(20))
