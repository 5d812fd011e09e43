# Order: any.
import threading


def say():
    me = threading.current_thread()
    print(me.name, me.daemon, me.is_alive())


def other():
    print(threading.current_thread().name)


print(threading.current_thread().name, threading.current_thread().daemon, threading.current_thread().is_alive())
threads = [threading.Thread(target=say), threading.Thread(target=other), threading.Thread(target=say, name="Custom"),
           threading.Thread(target=lambda: say()), threading.Thread(name="idle"), threading.Thread(), threading.Thread(target=print, args=("built-in",)),
           threading.Thread(target=say, daemon=True)]
print([t.name for t in threads])
for t in threads:
    t.start()
    t.join()
t = threading.Thread(target=say)
t.name = "Renamed"
t.start()
t.join()
print(t.name)
threading.current_thread().name = "Boss"
print(threading.current_thread().name)


class Worker(threading.Thread):
    def run(self):
        print(self.name, self is threading.current_thread())


for worker in (Worker(), Worker(name="W"), Worker()):
    worker.start()
    worker.join()
