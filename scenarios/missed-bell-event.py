import threading

rung = threading.Event()


def sleep_in():
    rung.wait()
    print("Up at last.")


def ring():
    rung.set()
    print("The bell has rung.")


sleeper = threading.Thread(target=sleep_in)
ringer = threading.Thread(target=ring)
ringer.start()
sleeper.start()
ringer.join()
sleeper.join()
