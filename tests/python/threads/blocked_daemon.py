# Order: any.
import queue
import threading

jobs = queue.Queue()
lock = threading.Lock()
lock.acquire()


def wait_for_job():
    jobs.get()
    print("never printed")


def wait_for_lock():
    lock.acquire()
    print("never printed either")


for target in (wait_for_job, wait_for_lock):
    threading.Thread(target=target, daemon=True).start()
print("main ends while daemons wait")
