# Order: any.
import threading

cond = threading.Condition()


def work():
    cond.wait()


t = threading.Thread(target=work)
t.start()
t.join()
t = threading.Thread(target=cond.notify_all)
t.start()
t.join()
cond.notify()
