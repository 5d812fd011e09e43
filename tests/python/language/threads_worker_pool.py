from queue import Queue, Empty
from threading import Thread, Lock
import time


class Worker(Thread):
    """ Thread executing tasks from a given tasks queue """

    def __init__(self, tasks):
        Thread.__init__(self)
        self.tasks = tasks
        self.daemon = True
        self.start()

    def run(self):
        while True:
            func, args, kargs = self.tasks.get()
            try:
                func(*args, **kargs)
            except Exception as e:
                print(type(e).__name__, e)
            finally:
                self.tasks.task_done()


class ThreadPool:
    def __init__(self, num_threads):
        self.tasks = Queue(num_threads)
        for _ in range(num_threads):
            Worker(self.tasks)

    def add_task(self, func, *args, **kargs):
        self.tasks.put((func, args, kargs))

    def map(self, func, args_list):
        for args in args_list:
            self.add_task(func, args)

    def wait_completion(self):
        self.tasks.join()


results = {}
lock = Lock()


def square(x):
    time.sleep(0.01 * x)
    if x == 3:
        raise ValueError(f"bad number: {x}")
    with lock:
        results[x] = x * x


pool = ThreadPool(3)
pool.map(square, [1, 2, 3, 4, 5])
pool.wait_completion()
print(dict(sorted(results.items())))
try:
    pool.tasks.get_nowait()
except Empty:
    print("all done")
