# Order: any.
import threading

lock = threading.Lock()
print(lock.acquire_lock(), lock.locked_lock(), lock.acquire_lock(False), lock.release_lock(), lock.locked())
