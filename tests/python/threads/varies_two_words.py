# Order: varies.
import threading


def say(word):
    total = 0
    for n in range(200):
        total += n
    print(word)


threads = [threading.Thread(target=say, args=(w,)) for w in ("left", "right")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("both")
