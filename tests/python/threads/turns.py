# Order: any.
import threading

ping, pong = threading.Lock(), threading.Lock()
pong.acquire()


def player(word, mine, other, rounds):
    for i in range(rounds):
        mine.acquire()
        print(f"{word} {i}")
        other.release()


a = threading.Thread(target=player, args=("ping", ping, pong, 4))
b = threading.Thread(target=player, args=("pong", pong, ping, 4))
a.start()
b.start()
a.join()
b.join()
print("game over", ping.locked(), pong.locked())
