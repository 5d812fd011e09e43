# Order: any.
import threading

gate = threading.Lock()
gate.acquire()


def wait():
    with gate:
        pass


threads = [threading.Thread(target=wait, name=f"waiter-{n}") for n in range(2)]
print(threading.active_count(), threading.main_thread() is threading.current_thread())
for t in threads:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
gate.release()
for t in threads:
    t.join()
print(threading.active_count(), [t.name for t in threading.enumerate()], threading.main_thread().name)
