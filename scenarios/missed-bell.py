import threading

bell = threading.Condition()


def sleep_in():
    with bell:
        bell.wait()
    print("Up at last.")


def ring():
    with bell:
        bell.notify()
    print("The bell has rung.")


sleeper = threading.Thread(target=sleep_in)
ringer = threading.Thread(target=ring)
ringer.start()
sleeper.start()
ringer.join()
sleeper.join()
