code = "y = 5"
exec(code)  # rejected: exec
print("after")
