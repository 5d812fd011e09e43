ages = [("ann", 30), ("bob", None), ("cy", 25)]
print(sorted(ages, key=lambda item: item[0])[0])
oldest = max(ages, key=lambda item: item[1] + 0)
