from concurrent.futures import ThreadPoolExecutor

flour = 0


def grind(grain):
    global flour
    flour += grain - 1


with ThreadPoolExecutor(max_workers=2) as mill:
    mill.submit(grind, 20)
    mill.submit(grind, 30)

print(f"Flour in the bin: {flour} kg")
