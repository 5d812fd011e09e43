import threading
import os  # rejected: os

print(os.getcwd(), threading.current_thread().name)
