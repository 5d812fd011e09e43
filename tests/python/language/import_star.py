from threading import *

print(current_thread().name)
