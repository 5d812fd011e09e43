def find(items, name):
    for item in items:
        if item == name:
            return item


result = find(["a", "b"], "c")
print(result)
print(result.upper().strip())
