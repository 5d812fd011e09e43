// std::char, and the methods of chars
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::str::FromStr;

pub const MAX: char = '\u{10FFFF}';
pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';

pub const fn from_u32(code: u32) -> Option<char> {
    intrinsics::char_from_u32(code)
}
pub fn from_digit(digit: u32, radix: u32) -> Option<char> {
    if radix > 36 {
        panic!("from_digit: radix is too high (maximum 36)");
    }
    if digit >= radix {
        return None;
    }
    intrinsics::char_from_u32(if digit < 10 { 48 + digit } else { 87 + digit })
}

impl char {
    pub const MAX: char = '\u{10FFFF}';
    pub const MIN: char = '\0';
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';

    pub const fn from_u32(code: u32) -> Option<char> {
        intrinsics::char_from_u32(code)
    }
    pub unsafe fn from_u32_unchecked(code: u32) -> char {
        intrinsics::char_from_u32(code).unwrap()
    }
    pub fn from_digit(digit: u32, radix: u32) -> Option<char> {
        from_digit(digit, radix)
    }
    pub fn is_digit(self, radix: u32) -> bool {
        self.to_digit(radix).is_some()
    }
    pub fn to_digit(self, radix: u32) -> Option<u32> {
        if radix < 2 || radix > 36 {
            panic!("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive");
        }
        let code = self as u32;
        let digit = match self {
            '0'..='9' => code - 48,
            'a'..='z' => code - 87,
            'A'..='Z' => code - 55,
            _ => return None,
        };
        if digit < radix { Some(digit) } else { None }
    }
    pub const fn len_utf8(self) -> usize {
        let code = self as u32;
        if code < 0x80 {
            1
        } else if code < 0x800 {
            2
        } else if code < 0x10000 {
            3
        } else {
            4
        }
    }
    pub const fn len_utf16(self) -> usize {
        if (self as u32) < 0x10000 { 1 } else { 2 }
    }
    pub fn encode_utf8(self, _buffer: &mut [u8]) -> &mut str {
        unsafe { intrinsics::transmute(intrinsics::str_from_char(self)) }
    }
    pub fn is_alphabetic(self) -> bool {
        intrinsics::char_is(self, "alphabetic")
    }
    pub fn is_numeric(self) -> bool {
        intrinsics::char_is(self, "numeric")
    }
    pub fn is_alphanumeric(self) -> bool {
        intrinsics::char_is(self, "alphabetic") || intrinsics::char_is(self, "numeric")
    }
    pub fn is_whitespace(self) -> bool {
        intrinsics::char_is(self, "whitespace")
    }
    pub fn is_uppercase(self) -> bool {
        intrinsics::char_is(self, "uppercase")
    }
    pub fn is_lowercase(self) -> bool {
        intrinsics::char_is(self, "lowercase")
    }
    pub fn is_control(self) -> bool {
        intrinsics::char_is(self, "control")
    }
    pub fn to_uppercase(self) -> ToUppercase {
        ToUppercase { chars: intrinsics::char_to_upper(self).chars() }
    }
    pub fn to_lowercase(self) -> ToLowercase {
        ToLowercase { chars: intrinsics::char_to_lower(self).chars() }
    }
    pub const fn is_ascii(&self) -> bool {
        (*self as u32) < 128
    }
    pub const fn to_ascii_uppercase(&self) -> char {
        match *self {
            'a'..='z' => (*self as u8 - 32) as char,
            c => c,
        }
    }
    pub const fn to_ascii_lowercase(&self) -> char {
        match *self {
            'A'..='Z' => (*self as u8 + 32) as char,
            c => c,
        }
    }
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {
        self.to_ascii_lowercase() as u32 == other.to_ascii_lowercase() as u32
    }
    pub fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase()
    }
    pub fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase()
    }
    pub const fn is_ascii_alphabetic(&self) -> bool {
        matches!(*self, 'a'..='z' | 'A'..='Z')
    }
    pub const fn is_ascii_uppercase(&self) -> bool {
        matches!(*self, 'A'..='Z')
    }
    pub const fn is_ascii_lowercase(&self) -> bool {
        matches!(*self, 'a'..='z')
    }
    pub const fn is_ascii_alphanumeric(&self) -> bool {
        matches!(*self, 'a'..='z' | 'A'..='Z' | '0'..='9')
    }
    pub const fn is_ascii_digit(&self) -> bool {
        matches!(*self, '0'..='9')
    }
    pub const fn is_ascii_hexdigit(&self) -> bool {
        matches!(*self, '0'..='9' | 'a'..='f' | 'A'..='F')
    }
    pub const fn is_ascii_punctuation(&self) -> bool {
        matches!(*self, '!'..='/' | ':'..='@' | '['..='`' | '{'..='~')
    }
    pub const fn is_ascii_graphic(&self) -> bool {
        matches!(*self, '!'..='~')
    }
    pub const fn is_ascii_whitespace(&self) -> bool {
        matches!(*self, ' ' | '\t' | '\n' | '\r' | '\u{C}')
    }
    pub const fn is_ascii_control(&self) -> bool {
        matches!(*self, '\0'..='\u{1F}' | '\u{7F}')
    }
}

#[derive(Clone, Debug)]
pub struct ToUppercase {
    chars: std::str::Chars<'static>,
}
impl Iterator for ToUppercase {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        self.chars.next()
    }
}
impl fmt::Display for ToUppercase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.chars.as_str())
    }
}
#[derive(Clone, Debug)]
pub struct ToLowercase {
    chars: std::str::Chars<'static>,
}
impl Iterator for ToLowercase {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        self.chars.next()
    }
}
impl fmt::Display for ToLowercase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.chars.as_str())
    }
}

impl Hash for char {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(*self as u32)
    }
}
impl From<u8> for char {
    fn from(byte: u8) -> char {
        byte as char
    }
}
impl From<char> for u32 {
    fn from(c: char) -> u32 {
        c as u32
    }
}
impl From<char> for u64 {
    fn from(c: char) -> u64 {
        c as u64
    }
}
impl From<char> for u128 {
    fn from(c: char) -> u128 {
        c as u128
    }
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct CharTryFromError(());
impl fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("converted integer out of range for `char`")
    }
}
impl std::error::Error for CharTryFromError {}
impl TryFrom<u32> for char {
    type Error = CharTryFromError;
    fn try_from(code: u32) -> Result<char, CharTryFromError> {
        intrinsics::char_from_u32(code).ok_or(CharTryFromError(()))
    }
}
#[derive(Debug, Copy, Clone, PartialEq, Eq)]
pub struct TryFromCharError(());
impl fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("unicode code point out of range")
    }
}
impl std::error::Error for TryFromCharError {}
impl TryFrom<char> for u8 {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<u8, TryFromCharError> {
        if (c as u32) < 256 { Ok(c as u8) } else { Err(TryFromCharError(())) }
    }
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum CharErrorKind {
    EmptyString,
    TooManyChars,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCharError {
    kind: CharErrorKind,
}
impl fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            CharErrorKind::EmptyString => "cannot parse char from empty string",
            CharErrorKind::TooManyChars => "too many characters in string",
        })
    }
}
impl std::error::Error for ParseCharError {}
impl FromStr for char {
    type Err = ParseCharError;
    fn from_str(text: &str) -> Result<char, ParseCharError> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Err(ParseCharError { kind: CharErrorKind::EmptyString }),
            (Some(c), None) => Ok(c),
            _ => Err(ParseCharError { kind: CharErrorKind::TooManyChars }),
        }
    }
}
