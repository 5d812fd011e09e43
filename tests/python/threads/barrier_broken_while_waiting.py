# Order: any.
import threading

barrier = threading.Barrier(2)


def wait():
    barrier.wait()


t = threading.Thread(target=wait)
t.start()
while barrier.n_waiting == 0:
    pass
barrier.reset()
t.join()
print(barrier.broken, barrier.n_waiting)
