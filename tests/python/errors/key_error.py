inventory = {"fruit": {"apple": 3}}
print(inventory["fruit"]["apple"])
count = inventory["fruit"]["pear"] + 1
print(count)
