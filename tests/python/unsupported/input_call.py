name = input("Your name? ")  # rejected: input
print("Hello", name)
