import threading
import time

STITCHES = 10_000_000


def knit(count):
    for _ in range(count):
        pass


begin = time.time()
knit(STITCHES)
knit(STITCHES)
print(f"One after the other: {(time.time() - begin) * 1000:.1f} ms")

begin = time.time()
left = threading.Thread(target=knit, args=(STITCHES,))
right = threading.Thread(target=knit, args=(STITCHES,))

left.start()
right.start()

left.join()
right.join()

print(f"Two threads:         {(time.time() - begin) * 1000:.1f} ms")
