# Order: any.
"""Threads read a log's lines by one compiled pattern; totals are kept under a lock."""
import re
import threading
from collections import Counter

LOG = """\
2024-05-01 10:00:01 [INFO] worker-1: started in 12ms
2024-05-01 10:00:02 [ERROR] worker-2: timeout after 3000ms (try 1)
2024-05-01 10:00:03 [WARNING] worker-1: slow answer: 840ms
not a line of the log
2024-05-01 10:00:05 [ERROR] worker-2: timeout after 3000ms (try 2)
2024-05-01 10:00:09 [INFO] worker-3: stopped
""".splitlines()

LINE = re.compile(
    r"""
    (?P<day>\d{4}-\d\d-\d\d) \s+
    (?P<time>\d\d:\d\d:\d\d) \s+
    \[(?P<level>[A-Z]+)\]    \s+    # in brackets
    (?P<who>[\w-]+):         \s+
    (?P<what>.*)
    """,
    re.VERBOSE,
)
DURATION = re.compile(r"(\d+)ms\b")

levels = Counter()
times = []
lock = threading.Lock()


def read(lines):
    for line in lines:
        found = LINE.fullmatch(line)
        if found is None:
            with lock:
                levels["unread"] += 1
            continue
        durations = [int(ms) for ms in DURATION.findall(found["what"])]
        with lock:
            levels[found["level"]] += 1
            times.extend(durations)


threads = [threading.Thread(target=read, args=(LOG[part::2],)) for part in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(levels.items()))
print(sorted(times))
