import threading
import re  # rejected: re

print(re.escape("a"), threading.current_thread().name)
