def combine(first, second, third):
    return first + second + third


print(combine(1, 2, 3))
result = combine(
    1,
    "two",
    third=3,
)
