items = [3, 1, 2]
items.append(5)
items.extend([9, 9])
items.extend("ab")
items.insert(0, "first")
items.insert(100, "last")
items.insert(-1, "before last")
print(items)
print(items.pop(), items.pop(0), items.pop(-2), items)
items.remove(9)
print(items, items.index(9), items.count(9), items.count("z"))
del items[-2:]
items.reverse()
print(items, len(items))
items.sort()
print(items)
items.sort(reverse=True)
print(items, items.index(1, 1))
other = items.copy()
other.clear()
print(items, other, items.append(0))
words = ["pear", "fig", "apple", "kiwi"]
words.sort(key=len)
print(words)
words.sort(key=lambda w: w[-1], reverse=True)
print(words)
for action in ("pop", "remove", "index", "pop far", "sort"):
    try:
        if action == "pop":
            [].pop()
        elif action == "remove":
            [1, 2].remove(3)
        elif action == "index":
            ["a"].index("b")
        elif action == "pop far":
            [1].pop(5)
        else:
            [1, "a"].sort()
    except (IndexError, ValueError, TypeError) as error:
        print(action + ":", type(error).__name__, error)
