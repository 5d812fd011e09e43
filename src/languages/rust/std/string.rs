// std::string
use std::borrow::{Borrow, Cow};
use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::ops::{Add, AddAssign, Bound, Deref, Index, Range, RangeBounds};
use std::str::{FromStr, Utf8Error};

/// An object that holds one text.
#[lang = "String"]
#[builtin]
pub struct String;

impl String {
    pub const fn new() -> String {
        intrinsics::string_new("")
    }
    pub fn with_capacity(_capacity: usize) -> String {
        intrinsics::string_new("")
    }
    pub fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
        match intrinsics::str_from_bytes(&bytes) {
            Some(text) => Ok(intrinsics::string_new(text)),
            None => {
                let valid_up_to = intrinsics::str_valid_up_to(&bytes);
                Err(FromUtf8Error { bytes, error: Utf8Error { valid_up_to, error_len: Some(1) } })
            }
        }
    }
    pub fn from_utf8_lossy(bytes: &[u8]) -> Cow<'_, str> {
        Cow::Owned(intrinsics::string_new(intrinsics::str_from_bytes_lossy(bytes)))
    }
    pub fn from_utf16(units: &[u16]) -> Result<String, FromUtf16Error> {
        let mut text = String::new();
        let mut i = 0;
        while i < units.len() {
            let unit = units[i] as u32;
            let mut code = unit;
            if unit >= 0xD800 && unit < 0xDC00 && i + 1 < units.len() {
                i += 1;
                code = 0x10000 + ((unit - 0xD800) << 10) + (units[i] as u32).wrapping_sub(0xDC00);
            }
            match char::from_u32(code) {
                Some(c) => text.push(c),
                None => return Err(FromUtf16Error(())),
            }
            i += 1;
        }
        Ok(text)
    }
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, source: R) {
        let range = self.bounds(source);
        let part = intrinsics::str_range(self.text(), range.start, range.end);
        intrinsics::string_push(self, part)
    }
    pub fn into_bytes(self) -> Vec<u8> {
        intrinsics::str_bytes(&self)
    }
    pub const fn as_str(&self) -> &str {
        intrinsics::string_as_str(self)
    }
    /// The text itself, which no change of the String changes.
    fn text(&self) -> &'static str {
        unsafe { intrinsics::transmute::<&str, &'static str>(self.as_str()) }
    }
    pub fn push_str(&mut self, text: &str) {
        intrinsics::string_push(self, text)
    }
    pub fn capacity(&self) -> usize {
        self.len()
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn push(&mut self, c: char) {
        intrinsics::string_push_char(self, c)
    }
    pub fn as_bytes(&self) -> &[u8] {
        intrinsics::str_as_bytes(self.as_str())
    }
    pub fn truncate(&mut self, length: usize) {
        if length <= self.len() {
            assert!(self.is_char_boundary(length));
            let head = intrinsics::str_range(self.text(), 0, length);
            intrinsics::string_set(self, head)
        }
    }
    pub fn pop(&mut self) -> Option<char> {
        let text = self.text();
        let units = intrinsics::str_units(text);
        match intrinsics::str_char_before(text, units) {
            Some(last) => {
                let head = intrinsics::str_unit_range(text, 0, units - last.len_utf16());
                intrinsics::string_set(self, head);
                Some(last)
            }
            None => None,
        }
    }
    pub fn remove(&mut self, at: usize) -> char {
        let removed = match self[at..].chars().next() {
            Some(c) => c,
            None => panic!("cannot remove a char from the end of a string"),
        };
        self.replace_part(at, at + removed.len_utf8(), "");
        removed
    }
    /// Puts a text in the place of a part, unchecked.
    fn replace_part(&mut self, from: usize, to: usize, with: &str) {
        let text = self.text();
        let head = intrinsics::str_concat(intrinsics::str_range(text, 0, from), with);
        let whole = intrinsics::str_concat(head, intrinsics::str_range(text, to, text.len()));
        intrinsics::string_set(self, whole)
    }
    pub fn retain<F: FnMut(char) -> bool>(&mut self, mut f: F) {
        let kept: String = self.chars().filter(|c| f(*c)).collect();
        *self = kept;
    }
    pub fn insert(&mut self, at: usize, c: char) {
        assert!(self.is_char_boundary(at));
        self.replace_part(at, at, intrinsics::str_from_char(c))
    }
    pub fn insert_str(&mut self, at: usize, text: &str) {
        assert!(self.is_char_boundary(at));
        self.replace_part(at, at, text)
    }
    pub const fn len(&self) -> usize {
        intrinsics::str_len(intrinsics::string_as_str(self))
    }
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn split_off(&mut self, at: usize) -> String {
        assert!(self.is_char_boundary(at));
        let text = self.text();
        let tail = intrinsics::string_new(intrinsics::str_range(text, at, text.len()));
        let head = intrinsics::str_range(text, 0, at);
        intrinsics::string_set(self, head);
        tail
    }
    pub fn clear(&mut self) {
        intrinsics::string_set(self, "")
    }
    fn bounds<R: RangeBounds<usize>>(&self, range: R) -> Range<usize> {
        let start = match range.start_bound() {
            Bound::Included(&start) => start,
            Bound::Excluded(&start) => start + 1,
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(&end) => end + 1,
            Bound::Excluded(&end) => end,
            Bound::Unbounded => self.len(),
        };
        std::str::check_range(self.as_str(), start, end);
        start..end
    }
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {
        let range = self.bounds(range);
        let removed = intrinsics::string_new(intrinsics::str_range(self.as_str(), range.start, range.end));
        self.replace_part(range.start, range.end, "");
        let end = intrinsics::str_units(&removed);
        Drain { removed, at: 0, end, of: PhantomData }
    }
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, with: &str) {
        let range = self.bounds(range);
        self.replace_part(range.start, range.end, with)
    }
    pub fn into_boxed_str(self) -> Box<str> {
        unsafe { intrinsics::transmute(Box::new(self.as_str())) }
    }
    pub fn leak<'a>(self) -> &'a mut str {
        unsafe { intrinsics::transmute(self.as_str()) }
    }
    pub fn make_ascii_uppercase(&mut self) {
        let upper = intrinsics::str_to_ascii_upper(self.text());
        intrinsics::string_set(self, upper)
    }
    pub fn make_ascii_lowercase(&mut self) {
        let lower = intrinsics::str_to_ascii_lower(self.text());
        intrinsics::string_set(self, lower)
    }
}
use std::marker::PhantomData;

pub struct Drain<'a> {
    removed: String,
    at: usize,
    end: usize,
    of: PhantomData<&'a mut String>,
}
impl Iterator for Drain<'_> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        if self.at >= self.end {
            return None;
        }
        let c = intrinsics::str_char_at(&self.removed, self.at);
        if let Some(c) = c {
            self.at += c.len_utf16();
        }
        c
    }
}

#[derive(Debug, PartialEq, Eq, Clone)]
pub struct FromUtf8Error {
    bytes: Vec<u8>,
    error: Utf8Error,
}
impl FromUtf8Error {
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}
impl fmt::Display for FromUtf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}
impl std::error::Error for FromUtf8Error {}

#[derive(Debug)]
pub struct FromUtf16Error(());
impl fmt::Display for FromUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("invalid utf-16: lone surrogate found")
    }
}
impl std::error::Error for FromUtf16Error {}

pub type ParseError = Infallible;

pub trait ToString {
    fn to_string(&self) -> String;
}
impl<T: fmt::Display + ?Sized> ToString for T {
    fn to_string(&self) -> String {
        let mut text = String::new();
        let mut f = fmt::Formatter::new(&mut text);
        if fmt::Display::fmt(self, &mut f).is_err() {
            panic!("a Display implementation returned an error unexpectedly: Error");
        }
        text
    }
}

impl Deref for String {
    type Target = str;
    fn deref(&self) -> &str {
        intrinsics::string_as_str(self)
    }
}
impl std::ops::DerefMut for String {
    fn deref_mut(&mut self) -> &mut str {
        unsafe { intrinsics::transmute(intrinsics::string_as_str(self)) }
    }
}
impl<I: std::slice::SliceIndex<str>> Index<I> for String {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output {
        index.index(intrinsics::string_as_str(self))
    }
}
impl Clone for String {
    fn clone(&self) -> String {
        intrinsics::string_new(intrinsics::string_as_str(self))
    }
}
impl Default for String {
    fn default() -> String {
        String::new()
    }
}
impl Hash for String {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_str(self.as_str())
    }
}
impl PartialEq for String {
    fn eq(&self, other: &String) -> bool {
        intrinsics::str_equal(self, other)
    }
}
impl Eq for String {}
impl PartialEq<str> for String {
    fn eq(&self, other: &str) -> bool {
        intrinsics::str_equal(self, other)
    }
}
impl<'a> PartialEq<&'a str> for String {
    fn eq(&self, other: &&'a str) -> bool {
        intrinsics::str_equal(self, *other)
    }
}
impl PartialEq<String> for str {
    fn eq(&self, other: &String) -> bool {
        intrinsics::str_equal(self, other)
    }
}
impl<'a> PartialEq<String> for &'a str {
    fn eq(&self, other: &String) -> bool {
        intrinsics::str_equal(*self, other)
    }
}
impl<'a> PartialEq<Cow<'a, str>> for String {
    fn eq(&self, other: &Cow<'a, str>) -> bool {
        intrinsics::str_equal(self, &**other)
    }
}
impl PartialOrd for String {
    fn partial_cmp(&self, other: &String) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for String {
    fn cmp(&self, other: &String) -> Ordering {
        intrinsics::str_compare(self, other).cmp(&0)
    }
}
impl Add<&str> for String {
    type Output = String;
    fn add(mut self, other: &str) -> String {
        intrinsics::string_push(&mut self, other);
        self
    }
}
impl AddAssign<&str> for String {
    fn add_assign(&mut self, other: &str) {
        intrinsics::string_push(self, other)
    }
}
impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self
    }
}
impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}
impl Borrow<str> for String {
    fn borrow(&self) -> &str {
        self
    }
}
impl From<&str> for String {
    fn from(text: &str) -> String {
        intrinsics::string_new(text)
    }
}
impl From<&mut str> for String {
    fn from(text: &mut str) -> String {
        intrinsics::string_new(text)
    }
}
impl From<&String> for String {
    fn from(text: &String) -> String {
        text.clone()
    }
}
impl From<char> for String {
    fn from(c: char) -> String {
        intrinsics::string_new(intrinsics::str_from_char(c))
    }
}
impl From<Box<str>> for String {
    fn from(text: Box<str>) -> String {
        intrinsics::string_new(&*text)
    }
}
impl<'a> From<Cow<'a, str>> for String {
    fn from(text: Cow<'a, str>) -> String {
        text.into_owned()
    }
}
impl FromStr for String {
    type Err = Infallible;
    fn from_str(text: &str) -> Result<String, Infallible> {
        Ok(intrinsics::string_new(text))
    }
}

impl FromIterator<char> for String {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}
impl<'a> FromIterator<&'a char> for String {
    fn from_iter<I: IntoIterator<Item = &'a char>>(iter: I) -> String {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}
impl<'a> FromIterator<&'a str> for String {
    fn from_iter<I: IntoIterator<Item = &'a str>>(iter: I) -> String {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}
impl FromIterator<String> for String {
    fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> String {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}
impl<'a> FromIterator<Cow<'a, str>> for String {
    fn from_iter<I: IntoIterator<Item = Cow<'a, str>>>(iter: I) -> String {
        let mut text = String::new();
        for part in iter {
            text.push_str(&part);
        }
        text
    }
}
impl Extend<char> for String {
    fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) {
        for c in iter {
            intrinsics::string_push_char(self, c);
        }
    }
}
impl<'a> Extend<&'a char> for String {
    fn extend<I: IntoIterator<Item = &'a char>>(&mut self, iter: I) {
        for c in iter {
            intrinsics::string_push_char(self, *c);
        }
    }
}
impl<'a> Extend<&'a str> for String {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, iter: I) {
        for part in iter {
            intrinsics::string_push(self, part);
        }
    }
}
impl Extend<String> for String {
    fn extend<I: IntoIterator<Item = String>>(&mut self, iter: I) {
        for part in iter {
            intrinsics::string_push(self, &part);
        }
    }
}
