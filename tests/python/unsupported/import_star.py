from threading import *  # rejected: import *

print(current_thread().name)
