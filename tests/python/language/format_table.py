# A report with aligned columns, the way every course does it.
items = [("Notebook", 3, 2.5), ("Pen", 12, 0.99), ("Backpack", 1, 1049.0)]
print(f"{'Item':<12}{'Qty':>5}{'Price':>12}{'Total':>14}")
print("-" * 43)
grand = 0
for item, qty, price in items:
    total = qty * price
    grand += total
    print(f"{item:<12}{qty:>5d}{price:>12.2f}{total:>14,.2f}")
print("=" * 43)
print(f"{'Grand total':<29}{grand:>14,.2f}")
for i in range(1, 6):
    print(*[f"{i * j:3d}" for j in range(1, 6)])
for i in range(1, 4):
    print(f"{i:>2} {i ** 2:>3} {i ** 3:>4} {1 / i:<6.3f}|")
for percent in (0, 0.5, 1):
    bar = "#" * int(percent * 10)
    print(f"[{bar:<10}] {percent:>4.0%}")
print("%-10s|%5d|%8.2f|" % ("left", 42, 3.14159))
print("{:<10}|{:>5}|{:^8}|".format("left", 42, "mid"))
columns = max(len(item[0]) for item in items)
for item, *rest in items:
    print(f"{item:.<{columns + 2}}{rest}")
