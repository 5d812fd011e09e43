from . import helper  # rejected: import

print(helper)
