# Order: any.
import threading

cond = threading.Condition()
stock = 0


def customer(need):
    global stock
    with cond:
        result = cond.wait_for(lambda: stock >= need)
        stock -= need
        print("bought", need, result)


t = threading.Thread(target=customer, args=(3,))
t.start()
for _ in range(3):
    with cond:
        stock += 1
        cond.notify_all()
t.join()
print(stock)
