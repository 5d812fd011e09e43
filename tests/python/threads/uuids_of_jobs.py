# Order: any.
"""Each thread makes numbers of its own: no two are the same, whatever the schedule."""
import threading
import uuid

made = []
lock = threading.Lock()


def work():
    job = uuid.uuid4()
    with lock:
        made.append(job)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(made), len(set(made)), {(each.version, each.variant) for each in made}, len(str(made[0])))
