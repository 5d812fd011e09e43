import { expect, test } from 'vitest'
import { NativeCalls, pythonResults } from '../testing/native-calls'
import { mathFunctions } from './math-module'

const calls = new NativeCalls({ math: mathFunctions })

/** What CPython 3.11.7 gives. */
const recorded: Readonly<Record<string, string>> = {
  'math.sqrt(2)': '1.4142135623730951',
  'math.sqrt(-1)': 'ValueError: math domain error',
  "math.sqrt('a')": 'TypeError: must be real number, not str',
  'math.sqrt(1, 2)': 'TypeError: math.sqrt() takes exactly one argument (2 given)',
  'math.sqrt(x=4)': 'TypeError: math.sqrt() takes no keyword arguments',
  'math.floor(-2.5)': '-3',
  'math.floor(1e20)': '100000000000000000000',
  'math.floor(inf)': 'OverflowError: cannot convert float infinity to integer',
  'math.ceil(2.1)': '3',
  'math.ceil(nan)': 'ValueError: cannot convert float NaN to integer',
  'math.trunc(-2.9)': '-2',
  "math.trunc('a')": "TypeError: type str doesn't define __trunc__ method",
  'math.factorial(25)': '15511210043330985984000000',
  'math.factorial(-1)': 'ValueError: factorial() not defined for negative values',
  'math.factorial(2.0)': "TypeError: 'float' object cannot be interpreted as an integer",
  'math.gcd()': '0',
  'math.gcd(12, -18)': '6',
  'math.gcd(1.5, 2)': "TypeError: 'float' object cannot be interpreted as an integer",
  'math.lcm(4, 6, 10)': '60',
  'math.isqrt(99999999999999999999)': '9999999999',
  'math.isqrt(-1)': 'ValueError: isqrt() argument must be nonnegative',
  'math.comb(52, 5)': '2598960',
  'math.comb(5, -1)': 'ValueError: k must be a non-negative integer',
  'math.comb(2, 5)': '0',
  'math.perm(5)': '120',
  'math.perm(10, 3)': '720',
  'math.exp(1)': '2.718281828459045',
  'math.exp(710)': 'OverflowError: math range error',
  'math.exp(-800)': '0.0',
  'math.log(1000, 10)': '2.9999999999999996',
  'math.log(0)': 'ValueError: math domain error',
  'math.log(5, 1)': 'ZeroDivisionError: float division by zero',
  'math.log()': 'TypeError: math.log requires 1 to 2 arguments',
  'math.log2(8)': '3.0',
  'math.log10(1000)': '3.0',
  'math.pow(2, 0.5)': '1.4142135623730951',
  'math.pow(0, -1)': 'ValueError: math domain error',
  'math.pow(-8, 0.5)': 'ValueError: math domain error',
  'math.pow(-2, 3)': '-8.0',
  'math.pow(10, 309)': 'OverflowError: math range error',
  'math.pow(1, nan)': '1.0',
  'math.sin(30)': '-0.9880316240928618',
  'math.cos(1e22)': '0.523214785395139',
  'math.tan(inf)': 'ValueError: math domain error',
  'math.atan2(1, -1)': '2.356194490192345',
  'math.atan2(0.0, -0.0)': '3.141592653589793',
  'math.asin(2)': 'ValueError: math domain error',
  'math.acos(-1)': '3.141592653589793',
  'math.hypot(3, 4)': '5.0',
  'math.hypot(1, 1, 1)': '1.7320508075688772',
  'math.dist([0, 0], (3, 4))': '5.0',
  'math.dist([0], [1, 2])': 'ValueError: both points must have the same number of dimensions',
  'math.degrees(3)': '171.88733853924697',
  'math.radians(180)': '3.141592653589793',
  'math.fabs(-3)': '3.0',
  'math.copysign(3, -0.0)': '-3.0',
  'math.fmod(-7, 3)': '-1.0',
  'math.fmod(7, 0)': 'ValueError: math domain error',
  'math.remainder(7, 4)': '-1.0',
  'math.modf(-3.25)': '(-0.25, -3.0)',
  'math.modf(inf)': '(0.0, inf)',
  'math.frexp(10)': '(0.625, 4)',
  'math.ldexp(0.5, 4)': '8.0',
  'math.ldexp(1, 5000)': 'OverflowError: math range error',
  'math.isclose(0.30000000000000004, 0.3)': 'True',
  'math.isclose(1, 1.1, rel_tol=0.2)': 'True',
  'math.isclose(0, 1, abs_tol=-1)': 'ValueError: tolerances must be non-negative',
  'math.prod([1.5, 2, 3])': '9.0',
  'math.prod([2, 3], start=10)': '60',
  'math.fsum([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])': '1.0',
  'math.fsum([inf, -inf])': 'ValueError: -inf + inf in fsum',
  'math.isnan(nan)': 'True',
  'math.isinf(-inf)': 'True',
  'math.isfinite(3)': 'True',
  'math.nextafter(1, 2)': '1.0000000000000002',
  'math.ulp(1)': '2.220446049250313e-16',
}

test.each(Object.entries(recorded))('%s', (call, result) => {
  expect(calls.result(call)).toBe(result)
})

const VALUES = [
  '0',
  '-0.0',
  '1',
  '-1',
  '0.5',
  '-2.5',
  '10',
  '1e17',
  '-1e300',
  '5e-324',
  'inf',
  '-inf',
  'nan',
  "'a'",
  'None',
  'True',
]
const ONE = [
  'sqrt',
  'floor',
  'ceil',
  'trunc',
  'fabs',
  'exp',
  'exp2',
  'log',
  'log2',
  'log10',
  'modf',
  'frexp',
  'ulp',
  'factorial',
]
const TWO = ['pow', 'fmod', 'copysign', 'remainder', 'nextafter', 'log', 'hypot', 'isclose', 'comb', 'gcd']

test('arguments of all kinds, as CPython at hand computes them', () => {
  const all = [
    ...ONE.flatMap((name) => VALUES.map((x) => `math.${name}(${x})`)),
    ...TWO.flatMap((name) => VALUES.flatMap((x) => VALUES.map((y) => `math.${name}(${x}, ${y})`))),
  ]
  const expected = pythonResults(all)
  if (expected)
    expect(all.map((call) => `${call} ${calls.result(call)}`)).toEqual(all.map((call, i) => `${call} ${expected[i]}`))
}, 30_000)
