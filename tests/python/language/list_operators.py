a = [1, 2, 3]
b = a
c = a[:]
b += [4]
print(a, b, c, a is b, a is c, a == b, a == c)
b = b + [5]
print(a, b, a * 2, 2 * [0], [0] * 3, [] * 5, [1, 2] + [])
print(1 in a, 9 in a, 9 not in a, [1] in [[1], [2]], "1" in a)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 99], [] < [0], [1] == [1.0], [1] != (1,))
a[0] = "one"
a[-1] += 10
a[1], a[2] = a[2], a[1]
print(a)
del a[0]
print(a, len(a))
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 7
shared = [[0] * 3] * 2
shared[0][1] = 7
print(grid, shared)
print(list("abc"), list(range(3)), list((1, 2)), list({"k": 1}), list([]))
nested = [1, [2, [3, [4]]]]
print(nested[1][1][1][0], len(nested))
me = [1]
me.append(me)
print(me, me[1][1][0])
try:
    a[10] = 1
except IndexError as error:
    print(error)
try:
    print(a + (1,))
except TypeError as error:
    print(error)
try:
    print(a["0"])
except TypeError as error:
    print(error)
stack = []
for token in "3 4 + 2 *".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        right, left = stack.pop(), stack.pop()
        stack.append(left + right if token == "+" else left * right)
print(stack)
a *= 2
print(a)
