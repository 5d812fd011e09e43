def count_down(n):
    if n == 0:
        raise ValueError("reached zero")
    count_down(n - 1)


try:
    count_down(2)
except ValueError as error:
    print("first", error)
count_down(8)
