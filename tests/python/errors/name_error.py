value = 10
print(value)
print(valeu + 1)
