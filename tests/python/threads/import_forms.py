# Order: any.
import queue as q
import threading as th
import time as clock, queue
from queue import Queue as Channel, Empty
from threading import Lock as Mutex, Thread, current_thread as me, get_ident
from time import perf_counter, sleep as pause

channel = Channel()
mutex = Mutex()


def work():
    pause(0.001)
    with mutex:
        channel.put((me().name, get_ident() == th.get_ident()))


t = Thread(target=work)
t.start()
t.join()
print(channel.get(), perf_counter() <= clock.perf_counter(), q.Queue is Channel is queue.Queue)
try:
    channel.get(block=False)
except Empty:
    print("empty")


def local_import():
    import threading
    from time import sleep
    sleep(0)
    return threading.current_thread().name


print(local_import(), th.Thread is Thread)
try:
    th.lock
except AttributeError as error:
    print(error)
