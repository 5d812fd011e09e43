from math import fsum as _fsum, gcd as _gcd, isqrt as _isqrt, sqrt as _sqrt
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right


class StatisticsError(ValueError):
    pass


def _exact(data):
    """Numerator and denominator of the sum, how many there are, and whether all are whole numbers."""
    numerator = 0
    denominator = 1
    count = 0
    whole = True
    for x in data:
        count += 1
        if isinstance(x, int):
            numerator += x * denominator
            continue
        whole = False
        n, d = x.as_integer_ratio()
        if d > denominator:
            numerator *= d // denominator
            denominator = d
        numerator += n * (denominator // d)
    return numerator, denominator, count, whole


def _values(data):
    return data if isinstance(data, (list, tuple)) else list(data)


def mean(data):
    n, d, count, whole = _exact(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")  #@ statistics 427 mean | raise StatisticsError('mean requires at least one data point')
    if whole and n % count == 0:
        return n // count
    return n / (d * count)


def fmean(data, weights=None):
    data = _values(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = _fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    from math import exp, log

    data = _values(data)
    if not data:
        raise StatisticsError("must have a non-empty dataset containing positive numbers")
    try:
        return exp(fmean([log(x) for x in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = _values(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        weights = [1] * len(data)
        if len(data) == 1:
            return data[0]
    if min(data) < 0:
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    n, d, count, whole = _exact([w / x if w else 0 for w, x in zip(weights, data)])
    return sum(weights) * d / n


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    low = _bisect_left(data, x)
    count = _bisect_right(data, x, low) - low
    return x - float(interval) / 2.0 + interval * (n / 2 - low) / count


def _counts(data):
    counts = {}
    for item in data:
        counts[item] = counts.get(item, 0) + 1
    return counts


def mode(data):
    best = None
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    for item in counts:
        if best is None or counts[item] > counts[best[0]]:
            best = (item,)
    return best[0]


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [item for item in counts if counts[item] == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (count - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * (count + 1) // n, 1), count - 1)
            delta = i * (count + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center):
    """Numerator and denominator of the sum of squares of differences from the mean, exactly, and how many there are."""
    data = _values(data)
    if center is None:
        n, d, count, whole = _exact(data)
        center = (n, d * max(count, 1))
    else:
        count = len(data)
        center = (center, 1) if isinstance(center, int) else center.as_integer_ratio()
        whole = all([isinstance(x, int) for x in data])
    numerator, denominator = 0, 1
    for x in data:
        n, d = (x, 1) if isinstance(x, int) else x.as_integer_ratio()
        n, d = n * center[1] - center[0] * d, d * center[1]
        numerator, denominator = numerator * d * d + n * n * denominator, denominator * d * d
        common = _gcd(numerator, denominator)
        numerator, denominator = numerator // common, denominator // common
    return numerator, denominator, count, whole


def _divided(numerator, denominator, by, whole):
    denominator *= by
    if whole and numerator % denominator == 0:
        return numerator // denominator
    return numerator / denominator


def _root_of_ratio(n, m):
    """The square root of n / m as the nearest float: of more bits than that has, with a last one for what is left."""
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return (_root_rounded_to_odd(n, m << 2 * shift) << shift) / 1
    return _root_rounded_to_odd(n << -2 * shift, m) / (1 << -shift)


def _root_rounded_to_odd(n, m):
    root = _isqrt(n // m)
    return root | (root * root * m != n)


def variance(data, xbar=None):
    n, d, count, whole = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _divided(n, d, count - 1, whole)


def pvariance(data, mu=None):
    n, d, count, whole = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _divided(n, d, count, whole)


def stdev(data, xbar=None):
    n, d, count, whole = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root_of_ratio(n, d * (count - 1))


def pstdev(data, mu=None):
    n, d, count, whole = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root_of_ratio(n, d * count)


def _paired(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    return n, _fsum(x) / n, _fsum(y) / n


def covariance(x, y, /):
    n, xbar, ybar = _paired(x, y, "covariance")
    return _fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)]) / (n - 1)


def correlation(x, y, /):
    n, xbar, ybar = _paired(x, y, "correlation")
    sxy = _fsum([(xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)])
    sxx = _fsum([(xi - xbar) ** 2.0 for xi in x])
    syy = _fsum([(yi - ybar) ** 2.0 for yi in y])
    if sxx == 0 or syy == 0:
        raise StatisticsError("at least one of the inputs is constant")
    return sxy / _sqrt(sxx * syy)
