# Order: clock.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

PAGES = {"index": 0.3, "about": 0.1, "missing": 0.2}


def load(page, timeout):
    time.sleep(PAGES[page])
    if page == "missing":
        raise ConnectionError(f"404 for {page!r} after {timeout}s")
    return page * 3


with ThreadPoolExecutor(max_workers=5) as executor:
    future_to_page = {executor.submit(load, page, 60): page for page in PAGES}
    for future in as_completed(future_to_page):
        page = future_to_page[future]
        try:
            data = future.result()
        except Exception as exc:
            print("%r generated an exception: %s" % (page, exc))
        else:
            print("%r page is %d bytes" % (page, len(data)))
