// std::num
use std::convert::Infallible;
use std::fmt;

#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct TryFromIntError(pub(crate) ());
impl fmt::Display for TryFromIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("out of range integral type conversion attempted")
    }
}
impl std::error::Error for TryFromIntError {}
impl From<Infallible> for TryFromIntError {
    fn from(never: Infallible) -> TryFromIntError {
        match never {}
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseIntError {
    pub(crate) kind: IntErrorKind,
}
#[derive(Debug, Copy, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IntErrorKind {
    Empty,
    InvalidDigit,
    PosOverflow,
    NegOverflow,
    Zero,
}
impl ParseIntError {
    pub const fn kind(&self) -> &IntErrorKind {
        &self.kind
    }
}
impl fmt::Display for ParseIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}
impl std::error::Error for ParseIntError {}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseFloatError {
    pub(crate) kind: FloatErrorKind,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FloatErrorKind {
    Empty,
    Invalid,
}
impl fmt::Display for ParseFloatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            FloatErrorKind::Empty => "cannot parse float from empty string",
            FloatErrorKind::Invalid => "invalid float literal",
        })
    }
}
impl std::error::Error for ParseFloatError {}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum FpCategory {
    Nan,
    Infinite,
    Zero,
    Subnormal,
    Normal,
}

/// Why a text is no integer of a type. `digits` is what stands behind the sign.
pub(crate) fn parse_error(text: &str, radix: u32, signed: bool) -> IntErrorKind {
    if text.is_empty() {
        return IntErrorKind::Empty;
    }
    let negative = signed && text.starts_with('-');
    let digits = if negative || text.starts_with('+') { &text[1..] } else { text };
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        IntErrorKind::InvalidDigit
    } else if negative {
        IntErrorKind::NegOverflow
    } else {
        IntErrorKind::PosOverflow
    }
}
pub(crate) fn check_radix(radix: u32) {
    if radix < 2 || radix > 36 {
        panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {}", radix);
    }
}

#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
pub struct Wrapping<T>(pub T);
impl<T: fmt::Debug> fmt::Debug for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
pub struct Saturating<T>(pub T);
impl<T: fmt::Debug> fmt::Debug for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NonZero<T> {
    pub(crate) value: T,
}
impl<T: fmt::Debug> fmt::Debug for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// What floats have in common for printing them.
trait Digits: Copy {
    fn is_number(self) -> bool;
    fn is_minus(self) -> bool;
}
impl Digits for f32 {
    fn is_number(self) -> bool {
        self == self
    }
    fn is_minus(self) -> bool {
        self.is_sign_negative()
    }
}
impl Digits for f64 {
    fn is_number(self) -> bool {
        self == self
    }
    fn is_minus(self) -> bool {
        self.is_sign_negative()
    }
}
fn sign_of<T: Digits>(f: &fmt::Formatter<'_>, value: T) -> &'static str {
    if !value.is_number() {
        ""
    } else if value.is_minus() {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    }
}
fn pad_float<T: Digits>(f: &mut fmt::Formatter<'_>, value: T, min_decimals: usize) -> fmt::Result {
    let digits = match f.precision() {
        Some(decimals) => intrinsics::float_text_fixed(value, decimals),
        None => intrinsics::float_text(value, min_decimals),
    };
    let sign = sign_of(f, value);
    f.pad_number(sign, "", digits)
}
fn pad_exponent<T: Digits>(f: &mut fmt::Formatter<'_>, value: T, upper: bool) -> fmt::Result {
    let digits = intrinsics::float_text_exponent(value, f.precision(), upper);
    let sign = sign_of(f, value);
    f.pad_number(sign, "", digits)
}
