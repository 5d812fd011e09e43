import math as _math
import re as _re

_FORMAT = _re.compile(
    r"""
    \A\s*
    (?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(_\d+)*)
    (?:
        (?:/(?P<denom>\d+(_\d+)*))?
    |
        (?:\.(?P<decimal>\d*|\d+(_\d+)*))?
        (?:E(?P<exp>[-+]?\d+(_\d+)*))?
    )
    \s*\Z
    """,
    _re.VERBOSE | _re.IGNORECASE,
)
_PRIME = 2305843009213693951


def _read(text):
    found = _FORMAT.match(text)
    if found is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(found["num"] or "0")
    denominator = found["denom"]
    if denominator:
        denominator = int(denominator)
    else:
        denominator = 1
        decimal = found["decimal"]
        if decimal:
            decimal = decimal.replace("_", "")
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        exponent = int(found["exp"] or 0)
        if exponent >= 0:
            numerator *= 10**exponent
        else:
            denominator *= 10**-exponent
    return -numerator if found["sign"] == "-" else numerator, denominator


def _parts(value):
    """Numerator and denominator of what a fraction can be made of."""
    if isinstance(value, Fraction):
        return value._numerator, value._denominator
    if isinstance(value, int):
        return int(value), 1
    if isinstance(value, float):
        return value.as_integer_ratio()
    return None


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            pair = _read(numerator) if isinstance(numerator, str) else _parts(numerator)
            if pair is None:
                raise TypeError("argument should be a string or a Rational instance")
            return _reduced(cls, pair[0], pair[1])
        if not isinstance(numerator, (int, Fraction)) or not isinstance(denominator, (int, Fraction)):
            raise TypeError("both arguments should be Rational instances")
        a, b = _parts(numerator)
        c, d = _parts(denominator)
        if c == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        return _reduced(cls, a * d, b * c)

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return _reduced(cls, *_parts(f))

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, int):
            return _reduced(cls, int(dec), 1)
        raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return +self

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            number = 314159
        else:
            number = hash(abs(self._numerator) * inverse % _PRIME)
        number = number if self._numerator >= 0 else -number
        return -2 if number == -1 else number

    # Arithmetic: with a float it is that of floats.

    def __add__(self, other):
        return _combined(self, other, lambda a, b: a + b, lambda a, b, c, d: (a * d + c * b, b * d))

    def __sub__(self, other):
        return _combined(self, other, lambda a, b: a - b, lambda a, b, c, d: (a * d - c * b, b * d))

    def __mul__(self, other):
        return _combined(self, other, lambda a, b: a * b, lambda a, b, c, d: (a * c, b * d))

    def __truediv__(self, other):
        return _combined(self, other, lambda a, b: a / b, _divided)

    def __floordiv__(self, other):
        return _combined(self, other, lambda a, b: a // b, lambda a, b, c, d: a * d // (b * c))

    def __mod__(self, other):
        return _combined(self, other, lambda a, b: a % b, lambda a, b, c, d: (a * d % (c * b), b * d))

    def __divmod__(self, other):
        whole = self // other
        return NotImplemented if whole is NotImplemented else (whole, self % other)

    def __radd__(self, other):
        return self.__add__(other)

    def __rsub__(self, other):
        return _reflected(self, other, lambda a, b: a - b)

    def __rmul__(self, other):
        return self.__mul__(other)

    def __rtruediv__(self, other):
        return _reflected(self, other, lambda a, b: a / b)

    def __rfloordiv__(self, other):
        return _reflected(self, other, lambda a, b: a // b)

    def __rmod__(self, other):
        return _reflected(self, other, lambda a, b: a % b)

    def __rdivmod__(self, other):
        return _reflected(self, other, divmod)

    def __pow__(self, other):
        if isinstance(other, float):
            return float(self) ** other
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
        power, root = _parts(other)
        if root != 1:
            return float(self) ** float(other)
        if power >= 0:
            return _made(Fraction, self._numerator**power, self._denominator**power)
        if self._numerator > 0:
            return _made(Fraction, self._denominator**-power, self._numerator**-power)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
        return _made(Fraction, (-self._denominator) ** -power, (-self._numerator) ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, int):
            return Fraction(other) ** self
        return other ** float(self)

    def __pos__(self):
        return _made(Fraction, self._numerator, self._denominator)

    def __neg__(self):
        return _made(Fraction, -self._numerator, self._denominator)

    def __abs__(self):
        return _made(Fraction, abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            return whole if whole % 2 == 0 else whole + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __bool__(self):
        return bool(self._numerator)

    def __eq__(self, other):
        return _compared(self, other, lambda a, b: a == b)

    def __lt__(self, other):
        return _compared(self, other, lambda a, b: a < b)

    def __gt__(self, other):
        return _compared(self, other, lambda a, b: a > b)

    def __le__(self, other):
        return _compared(self, other, lambda a, b: a <= b)

    def __ge__(self, other):
        return _compared(self, other, lambda a, b: a >= b)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _made(cls, numerator, denominator):
    made = object.__new__(cls)
    made._numerator = numerator
    made._denominator = denominator
    return made


def _reduced(cls, numerator, denominator):
    if denominator == 0:
        raise ZeroDivisionError(f"Fraction({numerator}, 0)")
    common = _math.gcd(numerator, denominator)
    if denominator < 0:
        common = -common
    return _made(cls, numerator // common, denominator // common)


def _divided(a, b, c, d):
    if c == 0:
        raise ZeroDivisionError(f"Fraction({(a > 0) - (a < 0)}, 0)")
    return a * d, b * c


def _combined(self, other, of_floats, of_parts):
    if isinstance(other, float):
        return of_floats(float(self), other)
    if not isinstance(other, (int, Fraction)):
        return NotImplemented
    result = of_parts(self._numerator, self._denominator, *_parts(other))
    return _reduced(Fraction, *result) if isinstance(result, tuple) else result


def _reflected(self, other, operation):
    if isinstance(other, int):
        return operation(Fraction(other), self)
    if isinstance(other, float):
        return operation(other, float(self))
    return NotImplemented


def _compared(self, other, compare):
    if isinstance(other, float):
        if other != other or other in (_math.inf, -_math.inf):
            return compare(0.0, other)
    elif not isinstance(other, (int, Fraction)):
        return NotImplemented
    a, b = _parts(other)
    return compare(self._numerator * b, a * self._denominator)
