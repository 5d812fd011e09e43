total = sum([0.1] * 10)
print(total)
assert total == 1.0
