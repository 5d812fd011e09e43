import threading
import re
import weakref  # rejected: weakref

print(re.template("a"), threading.current_thread().name)  # rejected: re.template
words = re.Scanner([("a", None)])  # rejected: re.Scanner
