# Order: any.
import queue
import threading

commands = queue.Queue()
log = []


def worker():
    while True:
        command, _, rest = commands.get().partition(" ")
        if command == "stop":
            break
        log.append((command, sum(map(int, rest.split()))))


t = threading.Thread(target=worker)
t.start()
while True:
    try:
        commands.put(input("> "))
    except EOFError:
        commands.put("stop")
        break
t.join()
print()
print(log)
