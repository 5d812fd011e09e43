import threading

item = "bun"
price = 2
paid = ["", ""]


def rewrite():
    global item, price
    item = "cake"
    price = 9


def read(customer):
    paid[customer] = f"{item} for {price}"


writer = threading.Thread(target=rewrite)
reader = threading.Thread(target=read, args=(0,))
second_reader = threading.Thread(target=read, args=(1,))
writer.start()
reader.start()
second_reader.start()
writer.join()
reader.join()
second_reader.join()

print(f"Paid: {paid}")
