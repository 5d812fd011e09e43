// std::str, and the methods of texts
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::ops::{Index, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use std::slice::SliceIndex;

// Indexing

fn boundary_failed(text: &str, at: usize, which: &str) -> ! {
    let mut start = at;
    while !intrinsics::str_is_boundary(text, start) {
        start -= 1;
    }
    let c = intrinsics::str_range(text, start, text.len()).chars().next().unwrap();
    panic!(
        "{} byte index {} is not a char boundary; it is inside {:?} (bytes {}..{}) of `{}`",
        which,
        at,
        c,
        start,
        start + c.len_utf8(),
        text
    )
}
fn check_index(text: &str, at: usize, which: &str) {
    if at > text.len() {
        panic!("{} byte index {} is out of bounds of `{}`", which, at, text);
    }
    if !intrinsics::str_is_boundary(text, at) {
        boundary_failed(text, at, which);
    }
}
pub(crate) fn check_range(text: &str, from: usize, to: usize) {
    if from <= to && to <= text.len() && intrinsics::str_is_boundary(text, from) && intrinsics::str_is_boundary(text, to) {
        return;
    }
    if from > text.len() {
        panic!("start byte index {} is out of bounds of `{}`", from, text);
    }
    if to > text.len() {
        panic!("end byte index {} is out of bounds of `{}`", to, text);
    }
    if from > to {
        panic!("begin > end ({} > {}) when slicing `{}`", from, to, text);
    }
    check_index(text, from, "start");
    check_index(text, to, "end");
}

unsafe impl SliceIndex<str> for Range<usize> {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        if self.start <= self.end
            && self.end <= text.len()
            && intrinsics::str_is_boundary(text, self.start)
            && intrinsics::str_is_boundary(text, self.end)
        {
            Some(intrinsics::str_range(text, self.start, self.end))
        } else {
            None
        }
    }
    fn get_mut(self, _text: &mut str) -> Option<&mut str> {
        None
    }
    fn index(self, text: &str) -> &str {
        check_range(text, self.start, self.end);
        intrinsics::str_range(text, self.start, self.end)
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        text
    }
}
unsafe impl SliceIndex<str> for RangeTo<usize> {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        (0..self.end).get(text)
    }
    fn get_mut(self, _text: &mut str) -> Option<&mut str> {
        None
    }
    fn index(self, text: &str) -> &str {
        (0..self.end).index(text)
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        text
    }
}
unsafe impl SliceIndex<str> for RangeFrom<usize> {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        (self.start..text.len()).get(text)
    }
    fn get_mut(self, _text: &mut str) -> Option<&mut str> {
        None
    }
    fn index(self, text: &str) -> &str {
        (self.start..text.len()).index(text)
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        text
    }
}
unsafe impl SliceIndex<str> for RangeFull {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        Some(text)
    }
    fn get_mut(self, text: &mut str) -> Option<&mut str> {
        Some(text)
    }
    fn index(self, text: &str) -> &str {
        text
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        text
    }
}
unsafe impl SliceIndex<str> for RangeInclusive<usize> {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        if self.end == usize::MAX { None } else { (self.start..self.end + 1).get(text) }
    }
    fn get_mut(self, _text: &mut str) -> Option<&mut str> {
        None
    }
    fn index(self, text: &str) -> &str {
        (self.start..self.end + 1).index(text)
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        text
    }
}
unsafe impl SliceIndex<str> for RangeToInclusive<usize> {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        (0..=self.end).get(text)
    }
    fn get_mut(self, _text: &mut str) -> Option<&mut str> {
        None
    }
    fn index(self, text: &str) -> &str {
        (0..=self.end).index(text)
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        text
    }
}
impl<I: SliceIndex<str>> Index<I> for str {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}

// Patterns: what a text can be searched for

pub trait Pattern: Sized {
    /// The first match that begins at or behind `from`: where it begins and ends.
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)>;
    /// The last match that ends at or before `to`.
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)>;
    /// How long the match at the beginning is.
    fn prefix_of(&mut self, text: &str) -> Option<usize> {
        match self.find_in(text, 0) {
            Some((0, end)) => Some(end),
            _ => None,
        }
    }
    /// Where the match at the end begins.
    fn suffix_of(&mut self, text: &str) -> Option<usize> {
        match self.rfind_in(text, text.len()) {
            Some((start, end)) if end == text.len() => Some(start),
            _ => None,
        }
    }
}
/// Searching from the end finds the same matches as from the beginning.
pub trait DoubleEndedPattern: Pattern {}

impl Pattern for char {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        match intrinsics::str_find(text, intrinsics::str_from_char(*self), from) {
            Some(at) => Some((at, at + self.len_utf8())),
            None => None,
        }
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        match intrinsics::str_rfind(text, intrinsics::str_from_char(*self), to) {
            Some(at) => Some((at, at + self.len_utf8())),
            None => None,
        }
    }
}
impl DoubleEndedPattern for char {}
impl<'b> Pattern for &'b str {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        match intrinsics::str_find(text, *self, from) {
            Some(at) => Some((at, at + self.len())),
            None => None,
        }
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        match intrinsics::str_rfind(text, *self, to) {
            Some(at) => Some((at, at + self.len())),
            None => None,
        }
    }
    fn prefix_of(&mut self, text: &str) -> Option<usize> {
        if intrinsics::str_starts_with(text, *self) { Some(self.len()) } else { None }
    }
    fn suffix_of(&mut self, text: &str) -> Option<usize> {
        if intrinsics::str_ends_with(text, *self) { Some(text.len() - self.len()) } else { None }
    }
}
impl<'b, 'c> Pattern for &'c &'b str {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let mut inner: &str = **self;
        inner.find_in(text, from)
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        let mut inner: &str = **self;
        inner.rfind_in(text, to)
    }
}
impl<'b> Pattern for &'b String {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let mut inner: &str = self.as_str();
        inner.find_in(text, from)
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        let mut inner: &str = self.as_str();
        inner.rfind_in(text, to)
    }
}
fn find_char<F: FnMut(char) -> bool>(text: &str, from: usize, f: &mut F) -> Option<(usize, usize)> {
    let mut at = from;
    for c in intrinsics::str_range(text, from, text.len()).chars() {
        let end = at + c.len_utf8();
        if f(c) {
            return Some((at, end));
        }
        at = end;
    }
    None
}
fn rfind_char<F: FnMut(char) -> bool>(text: &str, to: usize, f: &mut F) -> Option<(usize, usize)> {
    let mut end = to;
    let mut chars = intrinsics::str_range(text, 0, to).chars();
    while let Some(c) = chars.next_back() {
        let at = end - c.len_utf8();
        if f(c) {
            return Some((at, end));
        }
        end = at;
    }
    None
}
impl<F: FnMut(char) -> bool> Pattern for F {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, self)
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        rfind_char(text, to, self)
    }
    fn prefix_of(&mut self, text: &str) -> Option<usize> {
        match text.chars().next() {
            Some(c) if self(c) => Some(c.len_utf8()),
            _ => None,
        }
    }
    fn suffix_of(&mut self, text: &str) -> Option<usize> {
        match text.chars().next_back() {
            Some(c) if self(c) => Some(text.len() - c.len_utf8()),
            _ => None,
        }
    }
}
impl<F: FnMut(char) -> bool> DoubleEndedPattern for F {}
impl<'b> Pattern for &'b [char] {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, &mut |c| self.contains(&c))
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        rfind_char(text, to, &mut |c| self.contains(&c))
    }
}
impl<'b> DoubleEndedPattern for &'b [char] {}
impl<const N: usize> Pattern for [char; N] {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, &mut |c| self.contains(&c))
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        rfind_char(text, to, &mut |c| self.contains(&c))
    }
}
impl<const N: usize> DoubleEndedPattern for [char; N] {}
impl<'b, const N: usize> Pattern for &'b [char; N] {
    fn find_in(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, &mut |c| self.contains(&c))
    }
    fn rfind_in(&mut self, text: &str, to: usize) -> Option<(usize, usize)> {
        rfind_char(text, to, &mut |c| self.contains(&c))
    }
}
impl<'b, const N: usize> DoubleEndedPattern for &'b [char; N] {}

pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    match intrinsics::str_from_bytes(bytes) {
        Some(text) => Ok(text),
        None => Err(Utf8Error { valid_up_to: intrinsics::str_valid_up_to(bytes), error_len: Some(1) }),
    }
}
pub unsafe fn from_utf8_unchecked(bytes: &[u8]) -> &str {
    from_utf8(bytes).unwrap()
}

#[derive(Copy, Eq, PartialEq, Clone, Debug)]
pub struct Utf8Error {
    pub(crate) valid_up_to: usize,
    pub(crate) error_len: Option<u8>,
}
impl Utf8Error {
    pub fn valid_up_to(&self) -> usize {
        self.valid_up_to
    }
}
impl fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid utf-8 sequence of 1 bytes from index {}", self.valid_up_to)
    }
}
impl std::error::Error for Utf8Error {}

pub trait FromStr: Sized {
    type Err;
    fn from_str(text: &str) -> Result<Self, Self::Err>;
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseBoolError;
impl fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("provided string was not `true` or `false`")
    }
}
impl std::error::Error for ParseBoolError {}
impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(text: &str) -> Result<bool, ParseBoolError> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(ParseBoolError),
        }
    }
}

impl str {
    pub const fn len(&self) -> usize {
        intrinsics::str_len(self)
    }
    pub const fn is_empty(&self) -> bool {
        intrinsics::str_len(self) == 0
    }
    pub fn is_char_boundary(&self, at: usize) -> bool {
        intrinsics::str_is_boundary(self, at)
    }
    pub fn as_bytes(&self) -> &[u8] {
        intrinsics::str_as_bytes(self)
    }
    pub fn as_ptr(&self) -> *const u8 {
        intrinsics::slice_pointer(intrinsics::str_as_bytes(self))
    }
    pub fn get<I: SliceIndex<str>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }
    pub unsafe fn get_unchecked<I: SliceIndex<str>>(&self, index: I) -> &I::Output {
        index.index(self)
    }
    pub fn split_at(&self, mid: usize) -> (&str, &str) {
        check_index(self, mid, "end");
        (intrinsics::str_range(self, 0, mid), intrinsics::str_range(self, mid, self.len()))
    }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {
        if intrinsics::str_is_boundary(self, mid) { Some(self.split_at(mid)) } else { None }
    }
    pub fn chars(&self) -> Chars<'_> {
        Chars { text: self, at: 0, end: intrinsics::str_units(self) }
    }
    pub fn char_indices(&self) -> CharIndices<'_> {
        CharIndices { chars: self.chars(), at: 0, end: self.len() }
    }
    pub fn bytes(&self) -> Bytes<'_> {
        Bytes { inner: intrinsics::str_bytes(self).into_iter(), of: PhantomData }
    }
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace { rest: self }
    }
    pub fn split_ascii_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace { rest: self }
    }
    pub fn lines(&self) -> Lines<'_> {
        Lines { rest: self }
    }
    pub fn contains<P: Pattern>(&self, pattern: P) -> bool {
        let mut pattern = pattern;
        pattern.find_in(self, 0).is_some()
    }
    pub fn starts_with<P: Pattern>(&self, pattern: P) -> bool {
        let mut pattern = pattern;
        pattern.prefix_of(self).is_some()
    }
    pub fn ends_with<P: Pattern>(&self, pattern: P) -> bool {
        let mut pattern = pattern;
        pattern.suffix_of(self).is_some()
    }
    pub fn find<P: Pattern>(&self, pattern: P) -> Option<usize> {
        let mut pattern = pattern;
        match pattern.find_in(self, 0) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }
    pub fn rfind<P: Pattern>(&self, pattern: P) -> Option<usize> {
        let mut pattern = pattern;
        match pattern.rfind_in(self, self.len()) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }
    pub fn split<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
        Split { inner: Splitting::new(self, pattern) }
    }
    pub fn split_inclusive<P: Pattern>(&self, pattern: P) -> SplitInclusive<'_, P> {
        SplitInclusive { text: self, start: 0, pattern }
    }
    pub fn rsplit<P: Pattern>(&self, pattern: P) -> RSplit<'_, P> {
        RSplit { inner: Splitting::new(self, pattern) }
    }
    pub fn split_terminator<P: Pattern>(&self, pattern: P) -> SplitTerminator<'_, P> {
        SplitTerminator { inner: Splitting::new(self, pattern) }
    }
    pub fn splitn<P: Pattern>(&self, n: usize, pattern: P) -> SplitN<'_, P> {
        SplitN { inner: Splitting::new(self, pattern), left: n }
    }
    pub fn rsplitn<P: Pattern>(&self, n: usize, pattern: P) -> RSplitN<'_, P> {
        RSplitN { inner: Splitting::new(self, pattern), left: n }
    }
    pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut delimiter = delimiter;
        match delimiter.find_in(self, 0) {
            Some((start, end)) => {
                Some((intrinsics::str_range(self, 0, start), intrinsics::str_range(self, end, self.len())))
            }
            None => None,
        }
    }
    pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
        let mut delimiter = delimiter;
        match delimiter.rfind_in(self, self.len()) {
            Some((start, end)) => {
                Some((intrinsics::str_range(self, 0, start), intrinsics::str_range(self, end, self.len())))
            }
            None => None,
        }
    }
    pub fn matches<P: Pattern>(&self, pattern: P) -> Matches<'_, P> {
        Matches { inner: MatchIndices { text: self, search: Some(0), pattern } }
    }
    pub fn match_indices<P: Pattern>(&self, pattern: P) -> MatchIndices<'_, P> {
        MatchIndices { text: self, search: Some(0), pattern }
    }
    pub fn trim(&self) -> &str {
        intrinsics::str_trim(self, 0)
    }
    pub fn trim_start(&self) -> &str {
        intrinsics::str_trim(self, 1)
    }
    pub fn trim_end(&self) -> &str {
        intrinsics::str_trim(self, 2)
    }
    pub fn trim_ascii(&self) -> &str {
        self.trim_matches(|c: char| c.is_ascii_whitespace())
    }
    pub fn floor_char_boundary(&self, at: usize) -> usize {
        if at >= self.len() {
            return self.len();
        }
        let mut floor = at;
        while !intrinsics::str_is_boundary(self, floor) {
            floor -= 1;
        }
        floor
    }
    pub fn encode_utf16(&self) -> std::vec::IntoIter<u16> {
        let mut units = Vec::new();
        for c in self.chars() {
            let code = c as u32;
            if code < 0x10000 {
                units.push(code as u16);
            } else {
                units.push(0xD800 + ((code - 0x10000) >> 10) as u16);
                units.push(0xDC00 + ((code - 0x10000) & 0x3FF) as u16);
            }
        }
        units.into_iter()
    }
    pub fn trim_left(&self) -> &str {
        intrinsics::str_trim(self, 1)
    }
    pub fn trim_right(&self) -> &str {
        intrinsics::str_trim(self, 2)
    }
    pub fn trim_matches<P: DoubleEndedPattern>(&self, pattern: P) -> &str {
        let mut pattern = pattern;
        trim_end_by(trim_start_by(self, &mut pattern), &mut pattern)
    }
    pub fn trim_start_matches<P: Pattern>(&self, pattern: P) -> &str {
        let mut pattern = pattern;
        trim_start_by(self, &mut pattern)
    }
    pub fn trim_end_matches<P: Pattern>(&self, pattern: P) -> &str {
        let mut pattern = pattern;
        trim_end_by(self, &mut pattern)
    }
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {
        let mut prefix = prefix;
        match prefix.prefix_of(self) {
            Some(end) => Some(intrinsics::str_range(self, end, self.len())),
            None => None,
        }
    }
    pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> {
        let mut suffix = suffix;
        match suffix.suffix_of(self) {
            Some(start) => Some(intrinsics::str_range(self, 0, start)),
            None => None,
        }
    }
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {
        FromStr::from_str(self)
    }
    pub fn is_ascii(&self) -> bool {
        intrinsics::str_is_ascii(self)
    }
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {
        intrinsics::str_equal(intrinsics::str_to_ascii_lower(self), intrinsics::str_to_ascii_lower(other))
    }
    pub fn to_ascii_uppercase(&self) -> String {
        intrinsics::string_new(intrinsics::str_to_ascii_upper(self))
    }
    pub fn to_ascii_lowercase(&self) -> String {
        intrinsics::string_new(intrinsics::str_to_ascii_lower(self))
    }
    pub fn to_uppercase(&self) -> String {
        intrinsics::string_new(intrinsics::str_to_upper(self))
    }
    pub fn to_lowercase(&self) -> String {
        intrinsics::string_new(intrinsics::str_to_lower(self))
    }
    pub fn escape_debug(&self) -> String {
        intrinsics::string_new(intrinsics::str_escape_debug(self, '"'))
    }
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {
        self.replacen(from, to, usize::MAX)
    }
    pub fn replacen<P: Pattern>(&self, pattern: P, to: &str, count: usize) -> String {
        let mut result = String::new();
        let mut last = 0;
        for (start, part) in self.match_indices(pattern).take(count) {
            result.push_str(intrinsics::str_range(self, last, start));
            result.push_str(to);
            last = start + part.len();
        }
        result.push_str(intrinsics::str_range(self, last, self.len()));
        result
    }
    pub fn repeat(&self, n: usize) -> String {
        if self.len() as u128 * n as u128 > isize::MAX as u128 {
            panic!("capacity overflow");
        }
        intrinsics::string_new(intrinsics::str_repeat(self, n))
    }
    pub fn into_string(self: Box<str>) -> String {
        intrinsics::string_new(&*self)
    }
}

fn trim_start_by<'a, P: Pattern>(text: &'a str, pattern: &mut P) -> &'a str {
    let mut rest = text;
    while let Some(end) = pattern.prefix_of(rest) {
        if end == 0 {
            break;
        }
        rest = intrinsics::str_range(rest, end, rest.len());
    }
    rest
}
fn trim_end_by<'a, P: Pattern>(text: &'a str, pattern: &mut P) -> &'a str {
    let mut rest = text;
    while let Some(start) = pattern.suffix_of(rest) {
        if start == rest.len() {
            break;
        }
        rest = intrinsics::str_range(rest, 0, start);
    }
    rest
}

// Iterators

/// `at` and `end` count UTF-16 units, which is what the machine's texts are made of.
#[derive(Clone)]
pub struct Chars<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}
impl<'a> Chars<'a> {
    pub fn as_str(&self) -> &'a str {
        intrinsics::str_unit_range(self.text, self.at, self.end)
    }
}
impl<'a> Iterator for Chars<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        if self.at >= self.end {
            return None;
        }
        let c = intrinsics::str_char_at(self.text, self.at);
        if let Some(c) = c {
            self.at += if (c as u32) < 0x10000 { 1 } else { 2 };
        }
        c
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        ((self.end - self.at + 1) / 2, Some(self.end - self.at))
    }
    fn count(self) -> usize {
        intrinsics::str_char_count(self.as_str())
    }
}
impl<'a> DoubleEndedIterator for Chars<'a> {
    fn next_back(&mut self) -> Option<char> {
        if self.at >= self.end {
            return None;
        }
        let c = intrinsics::str_char_before(self.text, self.end);
        if let Some(c) = c {
            self.end -= if (c as u32) < 0x10000 { 1 } else { 2 };
        }
        c
    }
}
impl fmt::Debug for Chars<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chars(")?;
        f.debug_list().entries(self.clone()).finish()?;
        f.write_str(")")
    }
}

/// `at` and `end` count bytes.
#[derive(Clone, Debug)]
pub struct CharIndices<'a> {
    chars: Chars<'a>,
    at: usize,
    end: usize,
}
impl<'a> CharIndices<'a> {
    pub fn as_str(&self) -> &'a str {
        self.chars.as_str()
    }
    pub fn offset(&self) -> usize {
        self.at
    }
}
impl<'a> Iterator for CharIndices<'a> {
    type Item = (usize, char);
    fn next(&mut self) -> Option<(usize, char)> {
        match self.chars.next() {
            Some(c) => {
                let at = self.at;
                self.at = at + c.len_utf8();
                Some((at, c))
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chars.size_hint()
    }
}
impl<'a> DoubleEndedIterator for CharIndices<'a> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        match self.chars.next_back() {
            Some(c) => {
                self.end -= c.len_utf8();
                Some((self.end, c))
            }
            None => None,
        }
    }
}

#[derive(Clone)]
pub struct Bytes<'a> {
    inner: std::vec::IntoIter<u8>,
    of: PhantomData<&'a str>,
}
impl<'a> Iterator for Bytes<'a> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a> DoubleEndedIterator for Bytes<'a> {
    fn next_back(&mut self) -> Option<u8> {
        self.inner.next_back()
    }
}
impl<'a> ExactSizeIterator for Bytes<'a> {}

#[derive(Clone)]
pub struct SplitWhitespace<'a> {
    rest: &'a str,
}
impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let rest = intrinsics::str_trim(self.rest, 1);
        if rest.is_empty() {
            self.rest = rest;
            return None;
        }
        let end = match rest.find(char::is_whitespace) {
            Some(end) => end,
            None => rest.len(),
        };
        self.rest = intrinsics::str_range(rest, end, rest.len());
        Some(intrinsics::str_range(rest, 0, end))
    }
}
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let rest = intrinsics::str_trim(self.rest, 2);
        if rest.is_empty() {
            self.rest = rest;
            return None;
        }
        let start = match rfind_char(rest, rest.len(), &mut |c: char| c.is_whitespace()) {
            Some((_, end)) => end,
            None => 0,
        };
        self.rest = intrinsics::str_range(rest, 0, start);
        Some(intrinsics::str_range(rest, start, rest.len()))
    }
}

#[derive(Clone)]
pub struct Lines<'a> {
    rest: &'a str,
}
fn without_carriage_return(line: &str) -> &str {
    if intrinsics::str_ends_with(line, "\r") { intrinsics::str_range(line, 0, line.len() - 1) } else { line }
}
impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest;
        if text.is_empty() {
            return None;
        }
        match intrinsics::str_find(text, "\n", 0) {
            Some(end) => {
                self.rest = intrinsics::str_range(text, end + 1, text.len());
                Some(without_carriage_return(intrinsics::str_range(text, 0, end)))
            }
            None => {
                self.rest = "";
                Some(text)
            }
        }
    }
}
impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let mut text = self.rest;
        if text.is_empty() {
            return None;
        }
        let ended = intrinsics::str_ends_with(text, "\n");
        if ended {
            text = intrinsics::str_range(text, 0, text.len() - 1);
        }
        let start = match intrinsics::str_rfind(text, "\n", text.len()) {
            Some(at) => at + 1,
            None => 0,
        };
        self.rest = intrinsics::str_range(text, 0, start);
        let line = intrinsics::str_range(text, start, text.len());
        Some(if ended { without_carriage_return(line) } else { line })
    }
}

/// What all ways of splitting share. `search`: where the next match may begin; `back`: where the last one may end.
#[derive(Clone)]
struct Splitting<'a, P> {
    text: &'a str,
    start: usize,
    end: usize,
    search: Option<usize>,
    back: Option<usize>,
    finished: bool,
    pattern: P,
}
/// The boundary behind a position; null at the end.
fn next_boundary(text: &str, at: usize) -> Option<usize> {
    match intrinsics::str_range(text, at, text.len()).chars().next() {
        Some(c) => Some(at + c.len_utf8()),
        None => None,
    }
}
impl<'a, P: Pattern> Splitting<'a, P> {
    fn new(text: &'a str, pattern: P) -> Splitting<'a, P> {
        let end = text.len();
        Splitting { text, start: 0, end, search: Some(0), back: Some(end), finished: false, pattern }
    }
    fn next(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        if let Some(search) = self.search {
            if let Some((start, end)) = self.pattern.find_in(self.text, search) {
                if end <= self.end {
                    let part = intrinsics::str_range(self.text, self.start, start);
                    self.start = end;
                    self.search = if start == end { next_boundary(self.text, end) } else { Some(end) };
                    return Some(part);
                }
            }
        }
        self.rest()
    }
    fn next_back(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        if let Some(back) = self.back {
            if let Some((start, end)) = self.pattern.rfind_in(self.text, back) {
                if start >= self.start {
                    let part = intrinsics::str_range(self.text, end, self.end);
                    self.end = start;
                    self.back = if start == end {
                        match intrinsics::str_range(self.text, 0, start).chars().next_back() {
                            Some(c) => Some(start - c.len_utf8()),
                            None => None,
                        }
                    } else {
                        Some(start)
                    };
                    return Some(part);
                }
            }
        }
        self.rest()
    }
    fn rest(&mut self) -> Option<&'a str> {
        if self.finished {
            return None;
        }
        self.finished = true;
        Some(intrinsics::str_range(self.text, self.start, self.end))
    }
}

#[derive(Clone)]
pub struct Split<'a, P> {
    inner: Splitting<'a, P>,
}
impl<'a, P: Pattern> Iterator for Split<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.inner.next()
    }
}
impl<'a, P: DoubleEndedPattern> DoubleEndedIterator for Split<'a, P> {
    fn next_back(&mut self) -> Option<&'a str> {
        self.inner.next_back()
    }
}
#[derive(Clone)]
pub struct RSplit<'a, P> {
    inner: Splitting<'a, P>,
}
impl<'a, P: Pattern> Iterator for RSplit<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        self.inner.next_back()
    }
}
#[derive(Clone)]
pub struct SplitTerminator<'a, P> {
    inner: Splitting<'a, P>,
}
impl<'a, P: Pattern> Iterator for SplitTerminator<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.inner.next() {
            Some("") if self.inner.finished => None,
            part => part,
        }
    }
}
#[derive(Clone)]
pub struct SplitN<'a, P> {
    inner: Splitting<'a, P>,
    left: usize,
}
impl<'a, P: Pattern> Iterator for SplitN<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.left {
            0 => None,
            1 => {
                self.left = 0;
                self.inner.rest()
            }
            _ => {
                self.left -= 1;
                self.inner.next()
            }
        }
    }
}
#[derive(Clone)]
pub struct RSplitN<'a, P> {
    inner: Splitting<'a, P>,
    left: usize,
}
impl<'a, P: Pattern> Iterator for RSplitN<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.left {
            0 => None,
            1 => {
                self.left = 0;
                self.inner.rest()
            }
            _ => {
                self.left -= 1;
                self.inner.next_back()
            }
        }
    }
}
#[derive(Clone)]
pub struct SplitInclusive<'a, P> {
    text: &'a str,
    start: usize,
    pattern: P,
}
impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let start = self.start;
        if start >= self.text.len() {
            return None;
        }
        let end = match self.pattern.find_in(self.text, start) {
            Some((_, end)) => end,
            None => self.text.len(),
        };
        self.start = end;
        Some(intrinsics::str_range(self.text, start, end))
    }
}
#[derive(Clone)]
pub struct MatchIndices<'a, P> {
    text: &'a str,
    search: Option<usize>,
    pattern: P,
}
impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let search = match self.search {
            Some(search) => search,
            None => return None,
        };
        match self.pattern.find_in(self.text, search) {
            Some((start, end)) => {
                self.search = if start == end { next_boundary(self.text, end) } else { Some(end) };
                Some((start, intrinsics::str_range(self.text, start, end)))
            }
            None => {
                self.search = None;
                None
            }
        }
    }
}
#[derive(Clone)]
pub struct Matches<'a, P> {
    inner: MatchIndices<'a, P>,
}
impl<'a, P: Pattern> Iterator for Matches<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.inner.next() {
            Some((_, part)) => Some(part),
            None => None,
        }
    }
}

impl AsRef<str> for str {
    fn as_ref(&self) -> &str {
        self
    }
}
impl AsRef<[u8]> for str {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}
impl Hash for str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_str(self)
    }
}
use std::marker::PhantomData;
