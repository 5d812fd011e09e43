# Order: hangs.
import queue
import threading

q = queue.Queue()


def consumer():
    print("first:", q.get())
    print("second:", q.get())


t = threading.Thread(target=consumer)
q.put("only item")
t.start()
t.join()
