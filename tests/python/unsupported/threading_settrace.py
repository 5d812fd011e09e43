import threading

threading.settrace(print)  # rejected: threading.settrace
threading.setprofile(print)  # rejected: threading.setprofile
