class Settings:
    size = 10
    half = size / 2
    ratio = half / zero


print("never")
