# Order: any.
import threading


def work():
    me = threading.currentThread()
    print("in", me.getName(), threading.activeCount())


t = threading.Thread(target=work)
t.setName("worker")
t.setDaemon(True)
print(t.getName(), t.isDaemon())
t.start()
t.join()
done = threading.Event()
condition = threading.Condition()
for _ in range(3):
    with condition:
        condition.notifyAll()
    print(done.isSet())
