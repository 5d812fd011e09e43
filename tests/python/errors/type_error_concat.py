age = 30
print("Age:", age)
print("Age: " + age)
