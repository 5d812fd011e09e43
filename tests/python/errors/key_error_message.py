def lookup(key):
    raise KeyError(f"no entry for {key}")


lookup("x y")
