# Order: any.
import threading

results = {}
squares = [None] * 5
order = []


def square(i):
    squares[i] = i * i


def count(word):
    results[word] = len(word)
    order.append(word)


threads = [threading.Thread(target=square, args=(i,)) for i in range(5)]
threads += [threading.Thread(target=count, args=(w,)) for w in ("apple", "fig", "banana")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(squares)
print(sorted(results.items()), sorted(order), len(order))


def total(numbers, out, key):
    out[key] = sum(numbers)


data = list(range(100))
parts = {}
workers = []
for n in range(4):
    worker = threading.Thread(target=total, args=(data[n * 25:(n + 1) * 25], parts, n))
    workers.append(worker)
    worker.start()
for worker in workers:
    worker.join()
print([parts[n] for n in range(4)], sum(parts.values()) == sum(data))
