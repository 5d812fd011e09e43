def average(values):
    assert values, "no values"
    assert all(isinstance(v, (int, float)) for v in values), f"not numbers: {values}"
    return sum(values) / len(values)


for values in ([1, 2, 3], [], [1, "a"]):
    try:
        print(average(values))
    except AssertionError as error:
        print("AssertionError:", error, error.args)
try:
    assert 1 == 2
except AssertionError as error:
    print(repr(error), str(error) == "")
try:
    assert False, (1, "two")
except AssertionError as error:
    print(error, error.args)
assert True
assert (1 == 1), "fine"
assert [0]
print("still here")


def shout():
    print("message made")
    return "loud"


assert True, shout()
try:
    assert 0, shout()
except AssertionError as error:
    print(error)
