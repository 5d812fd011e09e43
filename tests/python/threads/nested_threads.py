# Order: any.
import threading


def tree(depth, label):
    names.append(label)
    if depth == 0:
        return
    children = [threading.Thread(target=tree, args=(depth - 1, label + suffix)) for suffix in "LR"]
    for child in children:
        child.start()
    for child in children:
        child.join()


names = []
root = threading.Thread(target=tree, args=(2, "*"))
root.start()
root.join()
print(sorted(names))


def merge_sort(items):
    if len(items) < 2:
        return items
    half, sides = len(items) // 2, [None, None]

    def sort_side(index, part):
        sides[index] = merge_sort(part)

    left = threading.Thread(target=sort_side, args=(0, items[:half]))
    left.start()
    sort_side(1, items[half:])
    left.join()
    merged, (a, b) = [], sides
    while a and b:
        merged.append((a if a[0] <= b[0] else b).pop(0))
    return merged + a + b


print(merge_sort([5, 2, 8, 1]))
