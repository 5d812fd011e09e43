import copy
vals = [0j, 1j, -1j, 1+2j, 1-2j, -0.0+0j, complex(0.5, -2.25), complex('1+2j'), complex(' ( -3.5e2-1J ) '), complex('j'), complex('-j'), complex('4'), complex(2), complex(1, 2j), complex(1j, 2), complex(1j, 1j), 1e16+1j, complex('inf+nanj'), complex(float('-inf'), 1)]
for v in vals:
    print(repr(v), str(v), v.real, v.imag, v.conjugate(), bool(v), hash(v) if v == v else None, abs(v))
for a in vals[:9] + [2, 2.5, True]:
    for b in vals[:9] + [3, 0, 0.5, -2]:
        for name, op in (('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b), ('/', lambda a, b: a / b), ('**', lambda a, b: a ** b)):
            try:
                print(a, name, b, '=', op(a, b))
            except Exception as e:
                print(a, name, b, type(e).__name__, e)
for f in (lambda: 1j // 2, lambda: 1j % 2, lambda: 1j < 2, lambda: ~1j, lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: complex('1+'), lambda: complex('1 + 2j'), lambda: complex([]), lambda: complex(1, 'a'), lambda: complex('1', 2), lambda: divmod(1j, 2), lambda: 1j & 1, lambda: sorted([1j, 2]), lambda: max(1j, 2j), lambda: 'a' + 1j, lambda: 1j + 'a', lambda: pow(2j, 3, 5), lambda: (0j) ** -1, lambda: f'{1j:05}', lambda: f'{1j:=5}', lambda: f'{1j:d}', lambda: len(1j), lambda: [x for x in 1j], lambda: (1e300+0j) ** 3):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({1j: 'a', 1: 'b'}[1+0j], 1j in {1j, 2}, 1+0j == 1, 1j == 1, 1j != 2j, 1j == 'a', (1+0j) in [1])
print(f'{1+2j:.2f}', f'{3.14159-2.5j:.3}', f'{1j:>10}|', f'{1+1j:+.1e}', f'{2j}', format(1.5+2j), '%s %r' % (1j, 2j), f'{1234.5+2j:,.1f}', f'{2+3j:10.1f}|{2+3j:<12.1f}|{0j}')
print(sum([1j, 2, 3.5]), sum([1, 2], 1j), isinstance(1j, complex), isinstance(1j, (int, float)), type(1j), complex.__name__, copy.deepcopy([1j]), (1j).real, pow(2j, 2))
print((-8) ** (1/3), (-8.0) ** 0.5, (-1) ** 0.5, 2 ** -1, (-2) ** -2, (-2.0) ** 3, (1j).__add__(2) , (2).__add__(1j))
z = 1+1j; z += 1; z *= 2j; z -= 0.5; z /= 3; print(z)
try:
    z.real = 3
except AttributeError as e: print(e)
try:
    z.foo
except AttributeError as e: print(e)
def quad(a, b, c):
    d = (b*b - 4*a*c) ** 0.5
    return (-b + d) / (2*a), (-b - d) / (2*a)
print(quad(1, 2, 5), quad(1, 0, -4), +z, -z, (3+4j).__abs__())
import random
random.seed(5)
for i in range(60):
    a = complex(random.uniform(-9, 9), random.uniform(-9, 9))
    b = complex(random.uniform(-3, 3), random.uniform(-3, 3)) * 10.0 ** random.choice([0, 5, -300, 300])
    print(a * b, a / b, abs(a), abs(b), a**2, a**-3, hash(a), hash(b))
