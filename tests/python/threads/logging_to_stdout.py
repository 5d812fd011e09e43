# Order: any.
import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(threadName)s %(message)s")


def work():
    logging.info("working")
    try:
        1 / 0
    except ZeroDivisionError:
        logging.exception("failed")


t = threading.Thread(target=work, name="worker")
t.start()
t.join()
logging.exception("nothing to tell of")
try:
    logging.basicConfig(force=True, stream=sys.stdout, filename="x.log")
except ValueError as e:
    print(e)
try:
    logging.basicConfig(force=True, colour=True)
except ValueError as e:
    print(e)
