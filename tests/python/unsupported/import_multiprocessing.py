from multiprocessing import Process  # rejected: multiprocessing


def work():
    print("in a process")


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
