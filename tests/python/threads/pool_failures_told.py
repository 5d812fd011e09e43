# Order: any.
import sys
import traceback
from concurrent.futures import Future, ThreadPoolExecutor, wait


def work(n):
    if n % 2:
        raise ValueError(f"odd {n}")
    return n


with ThreadPoolExecutor(1) as ex:
    future = ex.submit(work, 1)
error = future.exception()
print(repr(error), traceback.format_exception_only(error))
done = Future()
done.add_done_callback(lambda f: 1 / 0)
done.add_done_callback(lambda f: print("second"))
done.set_result(5)
done.add_done_callback(lambda f: f.missing)
told = wait([done])
print(told._fields, len(told.done), len(told[1]), told == (told.done, told.not_done))
traceback.print_exception(error, limit=-1, file=sys.stdout)
