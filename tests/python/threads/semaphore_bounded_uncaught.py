# Order: any.
import threading

sem = threading.BoundedSemaphore(2)


def work():
    with sem:
        sem.release()
        print("one too many")


t = threading.Thread(target=work)
t.start()
t.join()
sem.acquire()
sem.release()
sem.release()
