from concurrent.futures import ThreadPoolExecutor


def grind(grain):
    return grain - 1


with ThreadPoolExecutor(max_workers=2) as mill:
    sacks = [mill.submit(grind, 20), mill.submit(grind, 30)]
    flour = sum(sack.result() for sack in sacks)

print(f"Flour in the bin: {flour} kg")
