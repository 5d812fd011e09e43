import threading

coins = 10
till = threading.Lock()


def pay_out(amount):
    global coins
    till.acquire()
    if amount > coins:
        raise ValueError("more than there is")
    coins -= amount
    till.release()


large = threading.Thread(target=pay_out, args=(12,))
small = threading.Thread(target=pay_out, args=(4,))
large.start()
small.start()
large.join()
small.join()

print(f"In the till: {coins}")
