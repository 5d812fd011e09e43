# Order: any.
import threading


def work():
    print("Hello from the thread")


t = threading.Thread(target=work)
print("before start")
t.start()
t.join()
print("after join")
