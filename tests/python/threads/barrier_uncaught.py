# Order: any.
import threading

barrier = threading.Barrier(2)
barrier.abort()
t = threading.Thread(target=barrier.wait)
t.start()
t.join()


def party():
    raise LookupError("no cake")


t = threading.Thread(target=threading.Barrier(1, party).wait, name="host")
t.start()
t.join()
threading.Barrier(2).wait(timeout=0.01)
