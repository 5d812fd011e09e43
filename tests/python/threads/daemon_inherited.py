# Order: any.
import threading


def child():
    print("child daemon:", threading.current_thread().daemon)


def parent():
    t = threading.Thread(target=child)
    u = threading.Thread(target=child, daemon=False)
    for x in (t, u):
        x.start()
        x.join()


for daemon in (True, False, None):
    p = threading.Thread(target=parent, daemon=daemon)
    print("parent daemon:", p.daemon)
    p.start()
    p.join()
