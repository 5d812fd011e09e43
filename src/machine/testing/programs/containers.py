import threading

shared = {"a": 1, "b": 2}
numbers = [3, 1, 2]
members = {1, 2}


def work(key):
    shared[key] = len(shared)
    shared.pop("a", None)
    numbers.append(len(key))
    numbers.sort()
    numbers[0] += 1
    del numbers[-1]
    members.add(key)
    members.discard(1)
    local = [n for n in range(20)]
    for i in range(20):
        local[i] = local[i] * 2
    local.insert(0, sum(local))
    print(key, local[0])


ts = [threading.Thread(target=work, args=(k,)) for k in ("x", "yy")]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(shared, numbers, len(members))
