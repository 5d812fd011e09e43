import signal
import threading


def stop(signum, frame):
    print("never")


print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(9).name, signal.SIG_DFL, signal.getsignal(signal.SIGTERM))
print(signal.signal(signal.SIGTERM, signal.SIG_IGN), signal.getsignal(15))
print(signal.signal(signal.SIGINT, stop) is signal.default_int_handler, signal.getsignal(signal.SIGINT) is stop)


def elsewhere():
    try:
        signal.signal(signal.SIGUSR1, stop)
    except ValueError as e:
        print(e)


t = threading.Thread(target=elsewhere)
t.start()
t.join()
try:
    signal.signal(signal.SIGINT, 7.5)
except TypeError as e:
    print(e)
