price = 10
count = "3"
total = (
    price
    + 5
    - count
)
print(total)
