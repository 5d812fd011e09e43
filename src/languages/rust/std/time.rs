// std::time
use std::error::Error;
use std::fmt;
use std::intrinsics;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};

const NANOS_PER_SEC: u32 = 1_000_000_000;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Duration {
    secs: u64,
    nanos: u32,
}

impl Duration {
    pub const SECOND: Duration = Duration { secs: 1, nanos: 0 };
    pub const MILLISECOND: Duration = Duration { secs: 0, nanos: 1_000_000 };
    pub const ZERO: Duration = Duration { secs: 0, nanos: 0 };
    pub const MAX: Duration = Duration { secs: u64::MAX, nanos: 999_999_999 };

    pub const fn new(secs: u64, nanos: u32) -> Duration {
        if nanos < NANOS_PER_SEC {
            return Duration { secs, nanos };
        }
        match secs.checked_add((nanos / NANOS_PER_SEC) as u64) {
            Some(secs) => Duration { secs, nanos: nanos % NANOS_PER_SEC },
            None => panic!("overflow in Duration::new"),
        }
    }
    pub const fn from_secs(secs: u64) -> Duration {
        Duration { secs, nanos: 0 }
    }
    pub const fn from_millis(millis: u64) -> Duration {
        Duration { secs: millis / 1000, nanos: (millis % 1000) as u32 * 1_000_000 }
    }
    pub const fn from_micros(micros: u64) -> Duration {
        Duration { secs: micros / 1_000_000, nanos: (micros % 1_000_000) as u32 * 1000 }
    }
    pub const fn from_nanos(nanos: u64) -> Duration {
        Duration { secs: nanos / 1_000_000_000, nanos: (nanos % 1_000_000_000) as u32 }
    }
    pub const fn from_mins(mins: u64) -> Duration {
        Duration { secs: mins * 60, nanos: 0 }
    }
    pub const fn from_hours(hours: u64) -> Duration {
        Duration { secs: hours * 3600, nanos: 0 }
    }
    pub const fn is_zero(&self) -> bool {
        self.secs == 0 && self.nanos == 0
    }
    pub const fn as_secs(&self) -> u64 {
        self.secs
    }
    pub const fn subsec_millis(&self) -> u32 {
        self.nanos / 1_000_000
    }
    pub const fn subsec_micros(&self) -> u32 {
        self.nanos / 1000
    }
    pub const fn subsec_nanos(&self) -> u32 {
        self.nanos
    }
    pub const fn as_millis(&self) -> u128 {
        self.secs as u128 * 1000 + (self.nanos / 1_000_000) as u128
    }
    pub const fn as_micros(&self) -> u128 {
        self.secs as u128 * 1_000_000 + (self.nanos / 1000) as u128
    }
    pub const fn as_nanos(&self) -> u128 {
        self.secs as u128 * 1_000_000_000 + self.nanos as u128
    }
    pub const fn as_secs_f64(&self) -> f64 {
        self.secs as f64 + self.nanos as f64 / 1e9
    }
    pub const fn as_secs_f32(&self) -> f32 {
        self.secs as f32 + self.nanos as f32 / 1e9
    }
    pub const fn abs_diff(self, other: Duration) -> Duration {
        match self.checked_sub(other) {
            Some(difference) => difference,
            None => match other.checked_sub(self) {
                Some(difference) => difference,
                None => Duration::ZERO,
            },
        }
    }
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {
        let nanos = self.nanos + rhs.nanos;
        let carry = if nanos >= NANOS_PER_SEC { 1 } else { 0 };
        match self.secs.checked_add(rhs.secs) {
            Some(secs) => match secs.checked_add(carry) {
                Some(secs) => Some(Duration { secs, nanos: if carry == 1 { nanos - NANOS_PER_SEC } else { nanos } }),
                None => None,
            },
            None => None,
        }
    }
    pub const fn saturating_add(self, rhs: Duration) -> Duration {
        match self.checked_add(rhs) {
            Some(sum) => sum,
            None => Duration::MAX,
        }
    }
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {
        let borrow = if self.nanos < rhs.nanos { 1 } else { 0 };
        match self.secs.checked_sub(rhs.secs) {
            Some(secs) => match secs.checked_sub(borrow) {
                Some(secs) => {
                    let nanos = if borrow == 1 { self.nanos + NANOS_PER_SEC } else { self.nanos };
                    Some(Duration { secs, nanos: nanos - rhs.nanos })
                }
                None => None,
            },
            None => None,
        }
    }
    pub const fn saturating_sub(self, rhs: Duration) -> Duration {
        match self.checked_sub(rhs) {
            Some(difference) => difference,
            None => Duration::ZERO,
        }
    }
    pub const fn checked_mul(self, rhs: u32) -> Option<Duration> {
        let nanos = self.nanos as u64 * rhs as u64;
        let extra = nanos / 1_000_000_000;
        match self.secs.checked_mul(rhs as u64) {
            Some(secs) => match secs.checked_add(extra) {
                Some(secs) => Some(Duration { secs, nanos: (nanos % 1_000_000_000) as u32 }),
                None => None,
            },
            None => None,
        }
    }
    pub const fn saturating_mul(self, rhs: u32) -> Duration {
        match self.checked_mul(rhs) {
            Some(product) => product,
            None => Duration::MAX,
        }
    }
    pub const fn checked_div(self, rhs: u32) -> Option<Duration> {
        if rhs == 0 {
            return None;
        }
        let by = rhs as u64;
        let secs = self.secs / by;
        let rest = self.secs % by;
        let nanos = self.nanos / rhs;
        let extra = (rest * 1_000_000_000 + (self.nanos % rhs) as u64) / by;
        Some(Duration::new(secs, nanos + extra as u32))
    }
    pub fn from_secs_f64(secs: f64) -> Duration {
        match Duration::try_from_secs_f64(secs) {
            Ok(duration) => duration,
            Err(error) => panic!("{}", error),
        }
    }
    pub fn from_secs_f32(secs: f32) -> Duration {
        Duration::from_secs_f64(secs as f64)
    }
    pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError> {
        if secs < 0.0 {
            return Err(TryFromFloatSecsError { negative: true });
        }
        if !(secs < 18446744073709551616.0) {
            return Err(TryFromFloatSecsError { negative: false });
        }
        let whole = secs.trunc();
        let nanos = ((secs - whole) * 1e9).round_ties_even();
        Ok(Duration::new(whole as u64, nanos as u32))
    }
    pub fn mul_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(rhs * self.as_secs_f64())
    }
    pub fn mul_f32(self, rhs: f32) -> Duration {
        Duration::from_secs_f32(rhs * self.as_secs_f32())
    }
    pub fn div_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(self.as_secs_f64() / rhs)
    }
    pub fn div_duration_f32(self, rhs: Duration) -> f32 {
        self.as_nanos() as f32 / rhs.as_nanos() as f32
    }
    pub fn div_duration_f64(self, rhs: Duration) -> f64 {
        self.as_nanos() as f64 / rhs.as_nanos() as f64
    }
    /// For the machine's natives.
    pub(crate) fn nanoseconds(&self) -> u64 {
        self.secs.saturating_mul(1_000_000_000).saturating_add(self.nanos as u64)
    }
}

impl Add for Duration {
    type Output = Duration;
    fn add(self, rhs: Duration) -> Duration {
        match self.checked_add(rhs) {
            Some(sum) => sum,
            None => panic!("{}", "overflow when adding durations"),
        }
    }
}
impl AddAssign for Duration {
    fn add_assign(&mut self, rhs: Duration) {
        *self = *self + rhs
    }
}
impl Sub for Duration {
    type Output = Duration;
    fn sub(self, rhs: Duration) -> Duration {
        match self.checked_sub(rhs) {
            Some(difference) => difference,
            None => panic!("{}", "overflow when subtracting durations"),
        }
    }
}
impl SubAssign for Duration {
    fn sub_assign(&mut self, rhs: Duration) {
        *self = *self - rhs
    }
}
impl Mul<u32> for Duration {
    type Output = Duration;
    fn mul(self, rhs: u32) -> Duration {
        match self.checked_mul(rhs) {
            Some(product) => product,
            None => panic!("{}", "overflow when multiplying duration by scalar"),
        }
    }
}
impl Mul<Duration> for u32 {
    type Output = Duration;
    fn mul(self, rhs: Duration) -> Duration {
        rhs * self
    }
}
impl MulAssign<u32> for Duration {
    fn mul_assign(&mut self, rhs: u32) {
        *self = *self * rhs
    }
}
impl Div<u32> for Duration {
    type Output = Duration;
    fn div(self, rhs: u32) -> Duration {
        match self.checked_div(rhs) {
            Some(quotient) => quotient,
            None => panic!("{}", "divide by zero error when dividing duration by scalar"),
        }
    }
}
impl DivAssign<u32> for Duration {
    fn div_assign(&mut self, rhs: u32) {
        *self = *self / rhs
    }
}
impl Sum for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration {
        let mut total = Duration::ZERO;
        for item in iter {
            total += item;
        }
        total
    }
}
impl<'a> Sum<&'a Duration> for Duration {
    fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration {
        let mut total = Duration::ZERO;
        for item in iter {
            total += *item;
        }
        total
    }
}

impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if f.sign_plus() { "+" } else { "" };
        let (whole, part, digits, unit) = if self.secs > 0 {
            (self.secs, self.nanos, 9, "s")
        } else if self.nanos >= 1_000_000 {
            ((self.nanos / 1_000_000) as u64, self.nanos % 1_000_000, 6, "ms")
        } else if self.nanos >= 1000 {
            ((self.nanos / 1000) as u64, self.nanos % 1000, 3, "µs")
        } else {
            (self.nanos as u64, 0, 0, "ns")
        };
        let (whole, decimals) = rounded_decimals(whole, part, digits, f.precision());
        let mut text = String::from(sign);
        text.push_str(intrinsics::int_text(whole, 10, false));
        if decimals != "" {
            text.push('.');
            text.push_str(&decimals);
        }
        text.push_str(unit);
        let length = intrinsics::str_char_count(&text);
        f.write_aligned(&text, length, 1)
    }
}
/// The digits behind the point of `part / 10^digits`: those needed, or as many as asked for, rounded half to even.
fn rounded_decimals(whole: u64, part: u32, digits: usize, precision: Option<usize>) -> (u128, String) {
    let mut text = format!("{:09}", part);
    text = String::from(&text[9 - digits..]);
    let wanted = match precision {
        None => return (whole as u128, String::from(text.trim_end_matches('0'))),
        Some(wanted) => wanted,
    };
    if wanted >= digits {
        while text.len() < wanted {
            text.push('0');
        }
        return (whole as u128, text);
    }
    let scale = 10u128.pow((digits - wanted) as u32);
    let all = whole as u128 * 10u128.pow(digits as u32) + part as u128;
    let mut kept = all / scale;
    let rest = all % scale * 2;
    if rest > scale || (rest == scale && kept % 2 == 1) {
        kept += 1;
    }
    let unit = 10u128.pow(wanted as u32);
    if wanted == 0 { (kept, String::new()) } else { (kept / unit, format!("{:0width$}", kept % unit, width = wanted)) }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryFromFloatSecsError {
    negative: bool,
}
impl fmt::Display for TryFromFloatSecsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(if self.negative {
            "cannot convert float seconds to Duration: value is negative"
        } else {
            "cannot convert float seconds to Duration: value is either too big or NaN"
        })
    }
}
impl Error for TryFromFloatSecsError {}

/// Since the machine's clock began.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    since: Duration,
}
impl Instant {
    pub fn now() -> Instant {
        Instant { since: Duration::from_nanos(intrinsics::sync::clock_now()) }
    }
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.since.saturating_sub(earlier.since)
    }
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        self.since.checked_sub(earlier.since)
    }
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        self.since.saturating_sub(earlier.since)
    }
    pub fn elapsed(&self) -> Duration {
        Instant::now().duration_since(*self)
    }
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> {
        match self.since.checked_add(duration) {
            Some(since) => Some(Instant { since }),
            None => None,
        }
    }
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {
        match self.since.checked_sub(duration) {
            Some(since) => Some(Instant { since }),
            None => None,
        }
    }
}
impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, other: Duration) -> Instant {
        match self.checked_add(other) {
            Some(instant) => instant,
            None => panic!("{}", "overflow when adding duration to instant"),
        }
    }
}
impl AddAssign<Duration> for Instant {
    fn add_assign(&mut self, other: Duration) {
        *self = *self + other
    }
}
impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, other: Duration) -> Instant {
        match self.checked_sub(other) {
            Some(instant) => instant,
            None => panic!("{}", "overflow when subtracting duration from instant"),
        }
    }
}
impl SubAssign<Duration> for Instant {
    fn sub_assign(&mut self, other: Duration) {
        *self = *self - other
    }
}
impl Sub<Instant> for Instant {
    type Output = Duration;
    fn sub(self, other: Instant) -> Duration {
        self.duration_since(other)
    }
}
impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Instant").field("tv_sec", &self.since.secs).field("tv_nsec", &self.since.nanos).finish()
    }
}

/// The machine's clock began on 1 January 2024.
const EPOCH_SECS: u64 = 1_704_067_200;

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SystemTime {
    since: Duration,
}
pub const UNIX_EPOCH: SystemTime = SystemTime { since: Duration::ZERO };
impl SystemTime {
    pub const UNIX_EPOCH: SystemTime = SystemTime { since: Duration::ZERO };
    pub fn now() -> SystemTime {
        let since = Duration::from_nanos(intrinsics::sync::clock_now());
        SystemTime { since: since + Duration::from_secs(EPOCH_SECS) }
    }
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {
        match self.since.checked_sub(earlier.since) {
            Some(difference) => Ok(difference),
            None => Err(SystemTimeError(earlier.since - self.since)),
        }
    }
    pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {
        SystemTime::now().duration_since(*self)
    }
}
impl Add<Duration> for SystemTime {
    type Output = SystemTime;
    fn add(self, other: Duration) -> SystemTime {
        SystemTime { since: self.since + other }
    }
}
impl Sub<Duration> for SystemTime {
    type Output = SystemTime;
    fn sub(self, other: Duration) -> SystemTime {
        SystemTime { since: self.since - other }
    }
}
impl fmt::Debug for SystemTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SystemTime").field("tv_sec", &self.since.secs).field("tv_nsec", &self.since.nanos).finish()
    }
}
#[derive(Clone, Debug)]
pub struct SystemTimeError(Duration);
impl SystemTimeError {
    pub fn duration(&self) -> Duration {
        self.0
    }
}
impl fmt::Display for SystemTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("second time provided was later than self")
    }
}
impl Error for SystemTimeError {}
