import threading

balance = 100


def take(amount):
    global balance
    if balance >= amount:
        balance -= amount
        print("took", amount)


threads = [threading.Thread(target=take, args=(n,)) for n in (50, 75)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
