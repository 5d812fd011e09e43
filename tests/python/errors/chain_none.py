def get(items, index):
    try:
        return items[index]
    except IndexError:
        raise LookupError(f"nothing at {index}") from None


print(get("ab", 1))
get("ab", 2)
