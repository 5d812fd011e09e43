# Order: hangs.
import threading

barrier = threading.Barrier(3)
t = threading.Thread(target=barrier.wait)
t.start()
print("two of three")
barrier.wait()
