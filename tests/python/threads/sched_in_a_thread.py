# Order: clock.
import sched
import time
import threading

scheduler = sched.scheduler(time.monotonic, time.sleep)
log = []


def job(name, priority=0):
    log.append(name)


scheduler.enter(0.03, 1, job, ("late",))
scheduler.enter(0.01, 2, job, ("b",))
scheduler.enter(0.015, 1, job, argument=("a",), kwargs={"priority": 3})
event = scheduler.enter(0.02, 1, job, ("cancelled",))
scheduler.cancel(event)
print(scheduler.empty(), len(scheduler.queue))
t = threading.Thread(target=scheduler.run)
t.start()
t.join()
print(log, scheduler.empty())
