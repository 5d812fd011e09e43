# Order: any.
import threading

done = threading.Semaphore(0)
order = []


def first():
    order.append("first")
    done.release()


def second():
    done.acquire()
    order.append("second")


threads = [threading.Thread(target=second), threading.Thread(target=first)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
