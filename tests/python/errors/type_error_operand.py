prices = {"tea": 2.5, "cake": None}


def total(order):
    result = 0
    for item, count in order.items():
        result = result + prices[item] * count
    return result


print(total({"tea": 2}))
print(total({"tea": 1, "cake": 1}))
