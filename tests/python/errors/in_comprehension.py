words = ["10", "20", "x", "40"]
print([int(w) for w in words[:2]])
numbers = [int(w) for w in words]
