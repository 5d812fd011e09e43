// std::fmt
use std::intrinsics;

pub type Result = std::result::Result<(), Error>;

#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("an error occurred when formatting an argument")
    }
}
impl std::error::Error for Error {}

pub trait Write {
    fn write_str(&mut self, s: &str) -> Result;
    fn write_char(&mut self, c: char) -> Result {
        self.write_str(intrinsics::str_from_char(c))
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result
    where
        Self: Sized,
    {
        write(self, args)
    }
}
impl<W: Write> Write for &mut W {
    fn write_str(&mut self, s: &str) -> Result {
        (**self).write_str(s)
    }
}
impl dyn Write + '_ {
    pub fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        write(self, args)
    }
}
impl Write for String {
    fn write_str(&mut self, s: &str) -> Result {
        self.push_str(s);
        Ok(())
    }
    fn write_char(&mut self, c: char) -> Result {
        self.push(c);
        Ok(())
    }
}

// What format_args! makes

#[lang = "Arguments"]
#[derive(Copy, Clone)]
pub struct Arguments<'a> {
    pieces: &'a [Piece<'a>],
}

#[lang = "FormatPiece"]
#[derive(Copy, Clone)]
pub enum Piece<'a> {
    Text(&'a str),
    Value(*const (), fn(*const (), &mut Formatter<'_>) -> Result),
    Spec(*const (), fn(*const (), &mut Formatter<'_>) -> Result, Spec),
}

/// `align`: 0 none, 1 left, 2 centre, 3 right. `flags`: 1 `+`, 2 `-`, 4 `#`, 8 `0`, 16 `x?`, 32 `X?`.
#[lang = "FormatSpec"]
#[derive(Copy, Clone)]
pub struct Spec {
    fill: char,
    align: u8,
    flags: u32,
    width: Option<usize>,
    precision: Option<usize>,
}

impl !Send for Arguments<'_> {}
impl !Sync for Arguments<'_> {}

impl<'a> Arguments<'a> {
    pub fn as_str(&self) -> Option<&'static str> {
        match self.pieces {
            [] => Some(""),
            [Piece::Text(text)] => unsafe { Some(intrinsics::transmute::<&str, &'static str>(text)) },
            _ => None,
        }
    }
}
impl Debug for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_fmt(*self)
    }
}
impl Display for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_fmt(*self)
    }
}

pub fn write(output: &mut dyn Write, args: Arguments<'_>) -> Result {
    let mut f = Formatter::new(output);
    f.run(args)
}

#[lang = "format"]
pub fn format(args: Arguments<'_>) -> String {
    if let Some(text) = args.as_str() {
        return String::from(text);
    }
    let mut output = String::new();
    let mut f = Formatter::new(&mut output);
    if f.run(args).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
    output
}

#[lang = "Formatter"]
pub struct Formatter<'a> {
    out: &'a mut (dyn Write + 'a),
    spec: Spec,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Alignment {
    Left,
    Right,
    Center,
}

const PLAIN: Spec = Spec { fill: ' ', align: 0, flags: 0, width: None, precision: None };

impl<'a> Formatter<'a> {
    pub(crate) fn new(out: &'a mut (dyn Write + 'a)) -> Formatter<'a> {
        Formatter { out, spec: PLAIN }
    }

    fn run(&mut self, args: Arguments<'_>) -> Result {
        for piece in args.pieces {
            match *piece {
                Piece::Text(text) => self.out.write_str(text)?,
                Piece::Value(value, fmt) => fmt(value, self)?,
                Piece::Spec(value, fmt, spec) => {
                    self.spec = spec;
                    fmt(value, self)?;
                    self.spec = PLAIN;
                }
            }
        }
        Ok(())
    }

    pub fn write_str(&mut self, s: &str) -> Result {
        self.out.write_str(s)
    }
    pub fn write_char(&mut self, c: char) -> Result {
        self.out.write_char(c)
    }
    pub fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        match args.as_str() {
            Some(text) => self.out.write_str(text),
            None => write(self.out, args),
        }
    }

    pub fn fill(&self) -> char {
        self.spec.fill
    }
    pub fn align(&self) -> Option<Alignment> {
        match self.spec.align {
            1 => Some(Alignment::Left),
            2 => Some(Alignment::Center),
            3 => Some(Alignment::Right),
            _ => None,
        }
    }
    pub fn width(&self) -> Option<usize> {
        self.spec.width
    }
    pub fn precision(&self) -> Option<usize> {
        self.spec.precision
    }
    pub fn sign_plus(&self) -> bool {
        self.spec.flags & 1 != 0
    }
    pub fn sign_minus(&self) -> bool {
        self.spec.flags & 2 != 0
    }
    pub fn alternate(&self) -> bool {
        self.spec.flags & 4 != 0
    }
    pub fn sign_aware_zero_pad(&self) -> bool {
        self.spec.flags & 8 != 0
    }
    pub(crate) fn debug_hex(&self) -> u32 {
        self.spec.flags & 48
    }

    /// Writes text with as many fill characters around it as the width asks for. `default`: the alignment where none is given.
    pub(crate) fn write_aligned(&mut self, text: &str, length: usize, default: u8) -> Result {
        let width = match self.spec.width {
            Some(width) if width > length => width,
            _ => return self.out.write_str(text),
        };
        let padding = width - length;
        let before = match if self.spec.align == 0 { default } else { self.spec.align } {
            1 => 0,
            2 => padding / 2,
            _ => padding,
        };
        let fill = intrinsics::str_from_char(self.spec.fill);
        self.out.write_str(intrinsics::str_repeat(fill, before))?;
        self.out.write_str(text)?;
        self.out.write_str(intrinsics::str_repeat(fill, padding - before))
    }

    pub fn pad(&mut self, s: &str) -> Result {
        if self.spec.width.is_none() && self.spec.precision.is_none() {
            return self.out.write_str(s);
        }
        let mut text = s;
        if let Some(most) = self.spec.precision {
            if let Some((end, _)) = s.char_indices().nth(most) {
                text = &s[..end];
            }
        }
        let length = intrinsics::str_char_count(text);
        self.write_aligned(text, length, 1)
    }

    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, digits: &str) -> Result {
        let sign = if !is_nonnegative {
            "-"
        } else if self.sign_plus() {
            "+"
        } else {
            ""
        };
        let prefix = if self.alternate() { prefix } else { "" };
        self.pad_number(sign, prefix, digits)
    }

    /// A number in parts: its sign, its prefix, the rest. Zeros go between.
    pub(crate) fn pad_number(&mut self, sign: &str, prefix: &str, digits: &str) -> Result {
        let width = match self.spec.width {
            None => {
                if sign != "" {
                    self.out.write_str(sign)?;
                }
                if prefix != "" {
                    self.out.write_str(prefix)?;
                }
                return self.out.write_str(digits);
            }
            Some(width) => width,
        };
        let length = sign.len() + prefix.len() + intrinsics::str_char_count(digits);
        let head = intrinsics::str_concat(sign, prefix);
        if self.sign_aware_zero_pad() {
            self.out.write_str(head)?;
            if width > length {
                self.out.write_str(intrinsics::str_repeat("0", width - length))?;
            }
            return self.out.write_str(digits);
        }
        self.write_aligned(intrinsics::str_concat(head, digits), length, 3)
    }

    pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {
        let result = self.out.write_str(name);
        DebugStruct { fmt: self, result, has_fields: false }
    }
    pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {
        let result = self.out.write_str(name);
        DebugTuple { fmt: self, result, fields: 0, empty_name: name.is_empty() }
    }
    pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {
        let result = self.out.write_str("[");
        DebugList { inner: DebugInner { fmt: self, result, has_fields: false } }
    }
    pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {
        let result = self.out.write_str("{");
        DebugSet { inner: DebugInner { fmt: self, result, has_fields: false } }
    }
    pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {
        let result = self.out.write_str("{");
        DebugMap { fmt: self, result, has_fields: false, has_key: false, on_newline: true }
    }
}
impl Write for Formatter<'_> {
    fn write_str(&mut self, s: &str) -> Result {
        self.out.write_str(s)
    }
    fn write_char(&mut self, c: char) -> Result {
        self.out.write_char(c)
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        write(self.out, args)
    }
}

// The traits

#[lang = "Debug"]
pub trait Debug {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "Display"]
pub trait Display {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "Octal"]
pub trait Octal {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "Binary"]
pub trait Binary {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "LowerHex"]
pub trait LowerHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "UpperHex"]
pub trait UpperHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "Pointer"]
pub trait Pointer {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "LowerExp"]
pub trait LowerExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[lang = "UpperExp"]
pub trait UpperExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

// Primitive types; integers and floats are in num

impl Debug for ! {
    fn fmt(&self, _f: &mut Formatter<'_>) -> Result {
        *self
    }
}
impl Display for ! {
    fn fmt(&self, _f: &mut Formatter<'_>) -> Result {
        *self
    }
}
impl Debug for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(self, f)
    }
}
impl Display for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}
impl Debug for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("\"")?;
        f.write_str(intrinsics::str_escape_debug(self, '"'))?;
        f.write_str("\"")
    }
}
impl Display for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self)
    }
}
impl Debug for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("'")?;
        f.write_str(intrinsics::str_escape_debug(intrinsics::str_from_char(*self), '\''))?;
        f.write_str("'")
    }
}
impl Display for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(intrinsics::str_from_char(*self))
    }
}
impl Debug for () {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("()")
    }
}
impl Debug for String {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(self.as_str(), f)
    }
}
impl Display for String {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self.as_str())
    }
}
impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: Debug, const N: usize> Debug for [T; N] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: Debug> Debug for Vec<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T: ?Sized> Debug for std::marker::PhantomData<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("PhantomData<")?;
        f.write_str(intrinsics::type_name::<T>())?;
        f.write_str(">")
    }
}
impl<T: ?Sized + Debug> Debug for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized + Debug> Debug for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl<T: ?Sized + Display> Display for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(&**self, f)
    }
}
impl<T: ?Sized + Display> Display for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Display::fmt(&**self, f)
    }
}
impl<T: ?Sized + LowerHex> LowerHex for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        LowerHex::fmt(&**self, f)
    }
}
impl<T: ?Sized + UpperHex> UpperHex for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        UpperHex::fmt(&**self, f)
    }
}
impl<T: ?Sized + Binary> Binary for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Binary::fmt(&**self, f)
    }
}
impl<T: ?Sized + Octal> Octal for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Octal::fmt(&**self, f)
    }
}
impl<T: ?Sized + LowerExp> LowerExp for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        LowerExp::fmt(&**self, f)
    }
}
impl<T: ?Sized> Pointer for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(&(*self as *const T), f)
    }
}
impl<T: ?Sized> Pointer for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(&(&**self as *const T), f)
    }
}
impl<T: ?Sized> Pointer for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let digits = intrinsics::int_text(intrinsics::ptr_address(*self), 16, true);
        f.pad_number("", "0x", digits)
    }
}
impl<T: ?Sized> Pointer for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(&(*self as *const T), f)
    }
}
impl<T: ?Sized> Debug for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self, f)
    }
}
impl<T: ?Sized> Debug for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        Pointer::fmt(self, f)
    }
}
impl Debug for dyn std::any::Any {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Any { .. }")
    }
}
impl Debug for dyn std::any::Any + Send {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Any { .. }")
    }
}
impl Debug for dyn std::any::Any + Send + Sync {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Any { .. }")
    }
}
impl Debug for std::ops::RangeFull {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("..")
    }
}
impl<T: Debug> Debug for std::ops::Range<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.start.fmt(f)?;
        f.write_str("..")?;
        self.end.fmt(f)
    }
}
impl<T: Debug> Debug for std::ops::RangeFrom<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.start.fmt(f)?;
        f.write_str("..")
    }
}
impl<T: Debug> Debug for std::ops::RangeTo<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("..")?;
        self.end.fmt(f)
    }
}
impl<T: Debug> Debug for std::ops::RangeInclusive<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.start.fmt(f)?;
        f.write_str("..=")?;
        self.end.fmt(f)?;
        if self.exhausted { f.write_str(" (exhausted)") } else { Ok(()) }
    }
}
impl<T: Debug> Debug for std::ops::RangeToInclusive<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("..=")?;
        self.end.fmt(f)
    }
}
impl Debug for std::cmp::Ordering {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            std::cmp::Ordering::Less => "Less",
            std::cmp::Ordering::Equal => "Equal",
            std::cmp::Ordering::Greater => "Greater",
        })
    }
}
impl std::hash::Hash for std::cmp::Ordering {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (*self as isize).hash(state)
    }
}

/// Debug by a function.
pub struct FromFn<F>(F);
pub fn from_fn<F: Fn(&mut Formatter<'_>) -> Result>(f: F) -> FromFn<F> {
    FromFn(f)
}
impl<F: Fn(&mut Formatter<'_>) -> Result> Debug for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}
impl<F: Fn(&mut Formatter<'_>) -> Result> Display for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.0)(f)
    }
}
