# Order: any.
import threading

cond = threading.Condition()
turn = "ping"


def play(me, other, rounds):
    global turn
    for n in range(rounds):
        with cond:
            while turn != me:
                cond.wait()
            print(me, n)
            turn = other
            cond.notify()


a = threading.Thread(target=play, args=("ping", "pong", 3))
b = threading.Thread(target=play, args=("pong", "ping", 3))
b.start()
a.start()
a.join()
b.join()
