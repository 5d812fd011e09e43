# Order: any.
import threading

idents = []


def work():
    idents.append(threading.get_ident())
    own.append(threading.current_thread().ident == threading.get_ident())


own = []
main = threading.get_ident()
gate = threading.Lock()
gate.acquire()


def hold():
    work()
    gate.acquire()
    gate.release()


threads = [threading.Thread(target=hold) for _ in range(2)]
for t in threads:
    t.start()
gate.release()
for t in threads:
    t.join()
print(main == threading.get_ident(), main in idents, own, type(main).__name__, len(idents))
print([t.ident in idents for t in threads], main == threading.current_thread().ident, main > 0)
