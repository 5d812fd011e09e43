import threading

hill_may_call = threading.Semaphore(1)
valley_may_echo = threading.Semaphore(0)


def call():
    for n in range(3):
        hill_may_call.acquire()
        print(f"Call {n}")
        valley_may_echo.release()


def echo():
    for n in range(3):
        valley_may_echo.acquire()
        print(f"Echo {n}")
        hill_may_call.release()


hill = threading.Thread(target=call)
valley = threading.Thread(target=echo)
valley.start()
hill.start()
hill.join()
valley.join()
