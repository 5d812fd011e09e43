import threading

item = "bun"
price = 2
paid = ["", ""]
readers = 0
door = threading.Lock()
board = threading.Semaphore(1)


def rewrite():
    global item, price
    with board:
        item = "cake"
        price = 9


def read(customer):
    global readers
    with door:
        readers += 1
        if readers == 1:
            board.acquire()
    paid[customer] = f"{item} for {price}"
    with door:
        readers -= 1
        if readers == 0:
            board.release()


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
