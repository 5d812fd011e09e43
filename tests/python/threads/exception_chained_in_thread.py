# Order: any.
import threading


class JobError(Exception):
    pass


def job(table):
    try:
        table["missing"]
    except KeyError as error:
        raise JobError("job failed") from error


t = threading.Thread(target=job, args=({},), name="jobber")
t.start()
t.join()
print("end of main")
