# Order: any.
import threading

cond = threading.Condition()
order = []
waiting = 0


def sleeper(name, turn):
    global waiting
    with cond:
        while waiting != turn:
            cond.wait()
        waiting += 1
        cond.notify_all()
        while not order or order[0] != "go":
            cond.wait()
        order.append(name)


threads = [threading.Thread(target=sleeper, args=(name, i)) for i, name in enumerate("abc")]
for t in threads:
    t.start()
with cond:
    while waiting < 3:
        cond.wait()
    order.append("go")
    cond.notify_all()
for t in threads:
    t.join()
print(order[0], sorted(order[1:]))
