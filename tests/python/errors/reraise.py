def work(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        print("logged")
        raise
    finally:
        print("done with", n)


print(work(3))
work(0)
