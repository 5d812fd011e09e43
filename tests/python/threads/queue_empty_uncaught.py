# Order: any.
import queue
import threading

q = queue.Queue()


def poll():
    q.get(timeout=0.01)


t = threading.Thread(target=poll)
t.start()
t.join()
print("polling ended")
q.get_nowait()
