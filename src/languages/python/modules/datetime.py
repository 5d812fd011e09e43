MINYEAR = 1
MAXYEAR = 9999

_MICROSECONDS = 86400 * 1000000
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"]
_MONTHS.append("December")
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _whole_microseconds(value, unit, name="seconds"):
    """So many units of a number of microseconds, as an exact fraction: numerator and denominator."""
    if isinstance(value, int):
        return value * unit, 1
    if not isinstance(value, float):
        raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
    numerator, denominator = value.as_integer_ratio()
    return numerator * unit, denominator


def _rounded(numerator, denominator):
    """The nearest whole number, the even one of two that are as near."""
    quotient, rest = divmod(numerator, denominator)
    if rest * 2 > denominator or rest * 2 == denominator and quotient % 2 == 1:
        quotient += 1
    return quotient


class timedelta:
    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        numerator, denominator = 0, 1
        parts = (
            *((days, _MICROSECONDS, "days"), (seconds, 1000000, "seconds"), (microseconds, 1, "microseconds")),
            *((milliseconds, 1000, "milliseconds"), (minutes, 60000000, "minutes"), (hours, 3600000000, "hours")),
            (weeks, 7 * _MICROSECONDS, "weeks"),
        )
        for value, unit, name in parts:
            n, d = _whole_microseconds(value, unit, name)
            numerator, denominator = numerator * d + n * denominator, denominator * d
        return _make_timedelta(_rounded(numerator, denominator), cls)

    @property
    def days(self):
        return self._us // _MICROSECONDS

    @property
    def seconds(self):
        return self._us % _MICROSECONDS // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            if getattr(self, name):
                parts.append(f"{name}={getattr(self, name)}")
        return f"{_named(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        if self.days:
            text = f"{self.days} day{'s' if abs(self.days) != 1 else ''}, {text}"
        return text + f".{self.microseconds:06}" if self.microseconds else text

    def __add__(self, other):
        return _make_timedelta(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _make_timedelta(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _make_timedelta(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _make_timedelta(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return _make_timedelta(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return _make_timedelta(self._us * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _make_timedelta(_rounded(self._us * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return _make_timedelta(self._us // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("division by zero")
            return _make_timedelta(_rounded(self._us if other > 0 else -self._us, abs(other)))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _make_timedelta(_rounded(d * self._us if n > 0 else -d * self._us, abs(n)))
        return NotImplemented

    def __mod__(self, other):
        return _make_timedelta(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._us, other._us)
        return quotient, _make_timedelta(rest)

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(("timedelta", self._us))

    def __bool__(self):
        return self._us != 0


def _make_timedelta(microseconds, cls=timedelta):
    days = microseconds // _MICROSECONDS
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    made = object.__new__(cls)
    made._us = microseconds
    return made


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _named(value):
    cls = type(value)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__qualname__


class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return f"UTC{_offset_text(self._offset)}" if self._offset else "UTC"

    def dst(self, dt):
        return None

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc


def _offset_text(offset, colon=":"):
    sign = "-" if offset._us < 0 else "+"
    seconds, microseconds = divmod(abs(offset._us), 1000000)
    text = f"{sign}{seconds // 3600:02}{colon}{seconds // 60 % 60:02}"
    if seconds % 60 or microseconds:
        text += f"{colon}{seconds % 60:02}"
    return text + f".{microseconds:06}" if microseconds else text


def _days_in(year, month):
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _whole_number(value):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def _check_date(year, month, day):
    for value in (year, month, day):
        _whole_number(value)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    for value in (hour, minute, second, microsecond):
        _whole_number(value)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _formatted(value, format, date_parts, time_parts, zone):
    """strftime: what only this module knows is put in first."""
    parts = []
    at = 0
    while True:
        percent = format.find("%", at)
        if percent < 0 or percent + 1 == len(format):
            parts.append(format[at:])
            break
        parts.append(format[at:percent])
        letter = format[percent + 1]
        if letter == "f":
            parts.append(f"{time_parts[3]:06}")
        elif letter == "z":
            offset = None if zone is None else zone.utcoffset(value)
            parts.append("" if offset is None else _offset_text(offset, ""))
        elif letter == "Z":
            name = None if zone is None else zone.tzname(value)
            parts.append("" if name is None else name.replace("%", "%%"))
        else:
            parts.append("%" + letter)
        at = percent + 2
    return _native_format_moment("".join(parts), *date_parts, *time_parts[:3])


class date:
    __slots__ = ("year", "month", "day")

    def __new__(cls, year, month, day):
        _check_date(year, month, day)
        return _fill_date(object.__new__(cls), year, month, day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_native_now() / 1000000)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls.fromordinal(719163 + int(timestamp // 86400))

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_native_date_of(n))

    @classmethod
    def fromisoformat(cls, date_string):
        return cls(*_parse_date(date_string, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls.fromordinal(_first_monday(year) + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _native_ordinal_of(self.year, self.month, self.day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        year = self.year
        first = _first_monday(year)
        week, day = divmod(self.toordinal() - first, 7)
        if week < 0:
            year -= 1
            week, day = divmod(self.toordinal() - _first_monday(year), 7)
        elif week >= 52 and self.toordinal() >= _first_monday(year + 1):
            year += 1
            week = 0
        return _IsoCalendarDate((year, week + 1, day + 1))

    def isoformat(self):
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    __str__ = isoformat

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def strftime(self, format):
        return _formatted(self, format, (self.year, self.month, self.day), (0, 0, 0, 0), None)

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        return _native_struct_time(self.year, self.month, self.day, 0, 0, 0)

    def __repr__(self):
        return f"{_named(self)}({self.year}, {self.month}, {self.day})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _on_day(type(self), self.toordinal() + other.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _on_day(type(self), self.toordinal() - other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self.year, self.month, self.day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class _IsoCalendarDate(tuple):
    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


def _fill_date(made, year, month, day):
    made.year = year
    made.month = month
    made.day = day
    return made


def _on_day(cls, ordinal):
    if not 1 <= ordinal <= 3652059:
        raise OverflowError("date value out of range")
    return cls.fromordinal(ordinal)


def _first_monday(year):
    first = _native_ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class time:
    __slots__ = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        return _fill_time(object.__new__(cls), hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def fromisoformat(cls, time_string):
        parts, zone = _parse_time(time_string.removeprefix("T"), time_string)
        return cls(*parts, zone)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if tzinfo is True else tzinfo,
            fold=self.fold if fold is None else fold,
        )

    def isoformat(self, timespec="auto"):
        text = _time_text(self, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    __str__ = isoformat

    def strftime(self, format):
        return _formatted(None, format, (1900, 1, 1), (self.hour, self.minute, self.second, self.microsecond), self.tzinfo)

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    def __repr__(self):
        return f"{_named(self)}({', '.join(_time_parts(self, 2))})"

    def _key(self):
        us = ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
        offset = self.utcoffset()
        return (us, False) if offset is None else (us - offset._us, True)

    def _ordered(self, other):
        a, b = self._key(), other._key()
        if a[1] != b[1]:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return a[0] - b[0]

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _fill_time(made, hour, minute, second, microsecond, zone, fold):
    made.hour = hour
    made.minute = minute
    made.second = second
    made.microsecond = microsecond
    made.tzinfo = zone
    made.fold = fold
    return made


def _time_parts(value, least):
    parts = [str(value.hour), str(value.minute)]
    if value.second or value.microsecond:
        parts.append(str(value.second))
    if value.microsecond:
        parts.append(str(value.microsecond))
    if value.tzinfo is not None:
        parts.append(f"tzinfo={value.tzinfo!r}")
    if value.fold:
        parts.append("fold=1")
    return parts


def _time_text(value, timespec):
    if timespec == "auto":
        timespec = "microseconds" if value.microsecond else "seconds"
    text = f"{value.hour:02}"
    if timespec == "hours":
        return text
    text += f":{value.minute:02}"
    if timespec == "minutes":
        return text
    text += f":{value.second:02}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{value.microsecond // 1000:03}"
    if timespec == "microseconds":
        return f"{text}.{value.microsecond:06}"
    raise ValueError("Unknown timespec value")


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    __slots__ = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        made = _fill_date(object.__new__(cls), year, month, day)
        return _fill_time(made, hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def now(cls, tz=None):
        return _at(cls, _native_now(), tz)

    @classmethod
    def today(cls):
        return _at(cls, _native_now(), None)

    @classmethod
    def utcnow(cls):
        return _at(cls, _native_now(), None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return _at(cls, _rounded(*_whole_microseconds(timestamp, 1000000)), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return _at(cls, _rounded(*_whole_microseconds(timestamp, 1000000)), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(
            *(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond),
            zone,
            fold=time.fold,
        )

    @classmethod
    def fromisoformat(cls, date_string):
        if len(date_string) <= 10:
            return cls(*_parse_date(date_string, date_string))
        parts, zone = _parse_time(date_string[11:], date_string)
        return cls(*_parse_date(date_string[:10], date_string), *parts, zone)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_parse(date_string, format))

    def date(self):
        return _date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
        *,
        fold=None,
    ):
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if tzinfo is True else tzinfo,
            fold=self.fold if fold is None else fold,
        )

    def _microseconds(self):
        """Since the year 1 began, on its own clock."""
        seconds = (self.hour * 60 + self.minute) * 60 + self.second
        return self.toordinal() * _MICROSECONDS + seconds * 1000000 + self.microsecond

    def timestamp(self):
        offset = self.utcoffset()
        us = self._microseconds() - 719163 * _MICROSECONDS
        return (us if offset is None else us - offset._us) / 1000000

    def astimezone(self, tz=None):
        offset = self.utcoffset() or timedelta(0)
        tz = timezone.utc if tz is None else tz
        utc = _make_datetime(type(self), self._microseconds() - offset._us, tz)
        return tz.fromutc(utc)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def isoformat(self, sep="T", timespec="auto"):
        offset = self.utcoffset()
        text = f"{self.year:04}-{self.month:02}-{self.day:02}{sep}{_time_text(self, timespec)}"
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def strftime(self, format):
        time_parts = self.hour, self.minute, self.second, self.microsecond
        return _formatted(self, format, (self.year, self.month, self.day), time_parts, self.tzinfo)

    def timetuple(self):
        return _native_struct_time(self.year, self.month, self.day, self.hour, self.minute, self.second)

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self if offset is None else self - offset).timetuple()

    def __repr__(self):
        parts = [str(self.year), str(self.month), str(self.day)] + _time_parts(self, 2)
        return f"{_named(self)}({', '.join(parts)})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _make_datetime(type(self), self._microseconds() + other._us, self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _make_datetime(type(self), self._microseconds() - other._us, self.tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._key(), other._key()
        if a[1] != b[1]:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _make_timedelta(a[0] - b[0])

    def _key(self):
        offset = self.utcoffset()
        us = self._microseconds()
        return (us, False) if offset is None else (us - offset._us, True)

    def _ordered(self, other):
        a, b = self._key(), other._key()
        if a[1] != b[1]:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return a[0] - b[0]

    def _other(self, other):
        if isinstance(other, datetime):
            return True
        if isinstance(other, _date):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return False

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._ordered(other) < 0 if self._other(other) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) <= 0 if self._other(other) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) > 0 if self._other(other) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) >= 0 if self._other(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


_date = date


def _at(cls, microseconds, tz):
    """So many microseconds after 1970 began: in UTC, as this machine's clock is, or on the clock of `tz`."""
    made = _make_datetime(cls, microseconds + 719163 * _MICROSECONDS, tz)
    return made if tz is None else tz.fromutc(made)


def _make_datetime(cls, microseconds, tz):
    days, us = divmod(microseconds, _MICROSECONDS)
    if not 1 <= days <= 3652059:
        raise OverflowError("date value out of range")
    seconds, us = divmod(us, 1000000)
    return cls(*_native_date_of(days), seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


# Reading

def _parse_date(text, whole):
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        parts = text[:4], text[5:7], text[8:]
    elif len(text) == 8:
        parts = text[:4], text[4:6], text[6:]
    else:
        parts = ("",)
    if not all([part.isdigit() for part in parts]):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    return tuple(map(int, parts))


def _parse_time(text, whole):
    zone = None
    for sign in ("+", "-", "Z"):
        at = text.find(sign)
        if at >= 0:
            zone = timezone.utc if sign == "Z" else _parse_offset(text[at:], whole)
            text = text[:at]
            break
    return _clock_parts(text, whole), zone


def _clock_parts(text, whole):
    text, dot, fraction = text.replace(",", ".").partition(".")
    parts = text.split(":") if ":" in text else [text[i : i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or not all([len(part) == 2 and part.isdigit() for part in parts]):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    if dot and not (fraction.isdigit() and len(parts) == 3):
        raise ValueError(f"Invalid isoformat string: {whole!r}")
    numbers = [int(part) for part in parts] + [0] * (3 - len(parts))
    return tuple(numbers) + (int((fraction + "000000")[:6]) if dot else 0,)


def _parse_offset(text, whole):
    hour, minute, second, us = _clock_parts(text[1:], whole)
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=us)
    if not offset:
        return timezone.utc
    return timezone(-offset if text[0] == "-" else offset)


def _parse(text, format):
    found = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
    found["z"] = None
    at = 0
    i = 0
    while i < len(format):
        if format[i] == "%" and i + 1 < len(format):
            at = _parse_directive(format[i + 1], text, at, found)
            i += 2
        elif format[i].isspace():
            i += 1
            while at < len(text) and text[at].isspace():
                at += 1
        else:
            at = at + 1 if text[at : at + 1] == format[i] else -1
            i += 1
        if at < 0:
            raise ValueError(f"time data {text!r} does not match format {format!r}")
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    if "I" in found:
        found["H"] = found["I"] % 12 + (12 if found.get("p") else 0)
    if "j" in found:
        found["Y"], found["m"], found["d"] = _native_date_of(_native_ordinal_of(found["Y"], 1, 1) + found["j"] - 1)
    return tuple([found[each] for each in "YmdHMSfz"])


# How many digits, the least and the greatest number.
_NUMBERS = {
    "Y": (4, 0, 9999),
    "m": (2, 1, 12),
    "d": (2, 1, 31),
    "H": (2, 0, 23),
    "I": (2, 1, 12),
    "M": (2, 0, 59),
    "S": (2, 0, 61),
    "j": (3, 1, 366),
    "y": (2, 0, 99),
}
_SHORTER = {"T": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d", "R": "%H:%M", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _parse_directive(letter, text, at, found):
    """Where in the text it goes on; -1 where that does not fit."""
    if letter in _NUMBERS:
        width, least, most = _NUMBERS[letter]
        end = at
        while end < len(text) and end - at < width and text[end].isdigit():
            end += 1
        while end > at and int(text[at:end]) > most:
            end -= 1
        if end == at or letter in "Yy" and end - at < width or int(text[at:end]) < least:
            return -1
        number = int(text[at:end])
        if letter == "y":
            found["Y"] = number + (1900 if number > 68 else 2000)
        else:
            found[letter] = number
        return end
    if letter == "f":
        end = at
        while end < len(text) and end - at < 6 and text[end].isdigit():
            end += 1
        if end > at:
            found["f"] = int((text[at:end] + "00000")[:6])
        return end if end > at else -1
    if letter in "bBaA":
        names = _MONTHS if letter in "bB" else _DAYS
        for i, name in enumerate(names):
            name = name if letter in "BA" else name[:3]
            if text[at : at + len(name)].lower() == name.lower():
                if letter in "bB":
                    found["m"] = i + 1
                return at + len(name)
        return -1
    if letter == "p":
        found["p"] = text[at : at + 2].upper() == "PM"
        return at + 2 if text[at : at + 2].upper() in ("AM", "PM") else -1
    if letter == "z":
        return _parse_zone(text, at, found)
    if letter == "Z":
        return at + 3 if text[at : at + 3] in ("UTC", "GMT") else -1
    if letter == "%":
        return at + 1 if text[at : at + 1] == "%" else -1
    if letter in _SHORTER:
        for each in _SHORTER[letter].split("%")[1:]:
            at = _parse_directive(each[0], text, at, found)
            if at < 0 or each[1:] != text[at : at + len(each) - 1]:
                return -1
            at += len(each) - 1
        return at
    raise ValueError(f"{letter!r} is a bad directive in format")


def _parse_zone(text, at, found):
    if text[at : at + 1] == "Z":
        found["z"] = timezone.utc
        return at + 1
    end = at + 1
    while end < len(text) and (text[end].isdigit() or text[end] == ":"):
        end += 1
    if text[at : at + 1] not in ("+", "-") or end - at < 5:
        return -1
    found["z"] = _parse_offset(text[at:end], text)
    return end
