x = 5
print(1 < x < 10, 1 < x > 3, 10 > x >= 5 == 5, 1 < 2 < 2, 1 == 1.0 == True, 3 > 2 != 1)


def middle():
    print("evaluated once")
    return 5


print(1 < middle() < 10, 9 < middle() < 1 / 0 or "short", 7 < middle() < 1)
print(1 == "1", 1 != "1", None == 0, None is None, [] == (), "" == False, 0 == False, 1 == True, "a" == 'a')
a, b = [1], [1]
print(a == b, a is b, a is not b, not a is b, a != b)
print(True and "yes", 0 and 1, "" or "default", None or 0, 1 or 2, not 0, not [1], not not "x")
print(1 and 2 and 3, 0 or [] or "end", True and False or True, not True or True, (1, 2) and [] or 0)


def say(word, value):
    print(word, end=" ")
    return value


print(say("a", False) and say("b", True), say("c", True) or say("d", True))
print("big" if x > 3 else "small", "x" if not x else "y" if x == 5 else "z")
print(1 if [] else 2, [1, 2][x > 3], (x > 3) + (x > 4))
print(3 in [1, 2, 3] in [[1, 2, 3]], "a" in "abc" == "abc", 2 not in {1: 2})
for left, right in ((1, "a"), ("a", 1), ([1], (1,)), (None, 1), ({}, {}), (1, None)):
    try:
        print(left < right)
    except TypeError as error:
        print(error)
print((1, "a") < (2, 0), [1, [2]] == [1, [2]], {1: [2]} == {1: [2]}, {1, 2} == {2, 1}, float("nan") in [float("nan")])
grade = 85
if grade >= 90:
    letter = "A"
elif grade >= 80:
    letter = "B"
elif 70 <= grade < 80:
    letter = "C"
else:
    letter = "F"
print(letter)
