# Order: any.
import threading

gate = threading.Lock()
gate.acquire()


def wait_for_gate():
    gate.acquire()
    gate.release()


t = threading.Thread(target=wait_for_gate)
print("new:", t.is_alive(), t.ident is None)
t.start()
print("started:", t.is_alive(), t.ident is None)
t.join(timeout=0.01)
print("after a timed join:", t.is_alive())
print("join returns", t.join(0.01))
gate.release()
t.join()
print("finished:", t.is_alive(), t.ident is None)
t.join()
t.join(timeout=1)
print("joining again is fine")
