// std::io: the standard streams
use std::fmt;
use std::intrinsics;
use std::marker::PhantomData;

pub mod prelude {
    pub use std::io::{BufRead, Read, Write};
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ErrorKind {
    NotFound,
    PermissionDenied,
    AlreadyExists,
    WouldBlock,
    InvalidInput,
    InvalidData,
    TimedOut,
    WriteZero,
    Interrupted,
    Unsupported,
    UnexpectedEof,
    OutOfMemory,
    Other,
}
impl ErrorKind {
    fn description(&self) -> &'static str {
        match *self {
            ErrorKind::NotFound => "entity not found",
            ErrorKind::PermissionDenied => "permission denied",
            ErrorKind::AlreadyExists => "entity already exists",
            ErrorKind::WouldBlock => "operation would block",
            ErrorKind::InvalidInput => "invalid input parameter",
            ErrorKind::InvalidData => "invalid data",
            ErrorKind::TimedOut => "timed out",
            ErrorKind::WriteZero => "write zero",
            ErrorKind::Interrupted => "operation interrupted",
            ErrorKind::Unsupported => "unsupported",
            ErrorKind::UnexpectedEof => "unexpected end of file",
            ErrorKind::OutOfMemory => "out of memory",
            ErrorKind::Other => "other error",
        }
    }
}
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.description())
    }
}

pub struct Error {
    kind: ErrorKind,
    error: Option<Box<dyn std::error::Error + Send + Sync>>,
}
pub type Result<T> = std::result::Result<T, Error>;
impl Error {
    pub fn new<E: Into<Box<dyn std::error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {
        Error { kind, error: Some(error.into()) }
    }
    pub fn other<E: Into<Box<dyn std::error::Error + Send + Sync>>>(error: E) -> Error {
        Error { kind: ErrorKind::Other, error: Some(error.into()) }
    }
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
    pub fn get_ref(&self) -> Option<&(dyn std::error::Error + Send + Sync + 'static)> {
        match &self.error {
            Some(error) => Some(&**error),
            None => None,
        }
    }
}
impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { kind, error: None }
    }
}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.error {
            Some(error) => fmt::Display::fmt(error, f),
            None => f.write_str(self.kind.description()),
        }
    }
}
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.error {
            Some(error) => f.debug_struct("Custom").field("kind", &self.kind).field("error", error).finish(),
            None => f.debug_tuple("Kind").field(&self.kind).finish(),
        }
    }
}
impl std::error::Error for Error {}

// Reading

pub trait Read {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize>;
    fn read_to_string(&mut self, text: &mut String) -> Result<usize>;
}
pub trait BufRead: Read {
    fn read_line(&mut self, text: &mut String) -> Result<usize>;
    fn lines(self) -> Lines<Self>
    where
        Self: Sized,
    {
        Lines { from: self }
    }
}
pub struct Lines<B> {
    from: B,
}
impl<B: BufRead> Iterator for Lines<B> {
    type Item = Result<String>;
    fn next(&mut self) -> Option<Result<String>> {
        let mut line = String::new();
        match self.from.read_line(&mut line) {
            Ok(0) => None,
            Ok(_) => {
                if line.ends_with('\n') {
                    line.pop();
                    if line.ends_with('\r') {
                        line.pop();
                    }
                }
                Some(Ok(line))
            }
            Err(error) => Some(Err(error)),
        }
    }
}

/// Reads all of what it reads from at the first look.
pub struct BufReader<R> {
    inner: R,
    text: Option<String>,
}
impl<R: Read> BufReader<R> {
    pub fn new(inner: R) -> BufReader<R> {
        BufReader { inner, text: None }
    }
    pub fn get_ref(&self) -> &R {
        &self.inner
    }
    pub fn into_inner(self) -> R {
        self.inner
    }
    fn fill(&mut self) -> Result<&mut String> {
        if self.text.is_none() {
            let mut text = String::new();
            self.inner.read_to_string(&mut text)?;
            self.text = Some(text);
        }
        Ok(self.text.as_mut().unwrap())
    }
}
/// Moves a text's first line to another.
fn take_line(from: &mut String, into: &mut String) -> usize {
    let end = match from.find('\n') {
        Some(at) => at + 1,
        None => from.len(),
    };
    let rest = from.split_off(end);
    into.push_str(from);
    *from = rest;
    end
}
impl<R: Read> Read for BufReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.inner.read(buffer)
    }
    fn read_to_string(&mut self, text: &mut String) -> Result<usize> {
        let all = std::mem::take(self.fill()?);
        text.push_str(&all);
        Ok(all.len())
    }
}
impl<R: Read> BufRead for BufReader<R> {
    fn read_line(&mut self, text: &mut String) -> Result<usize> {
        Ok(take_line(self.fill()?, text))
    }
}

fn read_part(from: &mut &[u8], buffer: &mut [u8]) -> Result<usize> {
    let n = from.len().min(buffer.len());
    buffer[..n].copy_from_slice(&from[..n]);
    *from = &from[n..];
    Ok(n)
}
fn read_text(from: &mut &[u8], length: usize, text: &mut String) -> Result<usize> {
    match std::str::from_utf8(&from[..length]) {
        Ok(part) => text.push_str(part),
        Err(_) => return Err(Error::new(ErrorKind::InvalidData, "stream did not contain valid UTF-8")),
    }
    *from = &from[length..];
    Ok(length)
}
impl Read for &[u8] {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        read_part(self, buffer)
    }
    fn read_to_string(&mut self, text: &mut String) -> Result<usize> {
        let length = self.len();
        read_text(self, length, text)
    }
}
impl BufRead for &[u8] {
    fn read_line(&mut self, text: &mut String) -> Result<usize> {
        let length = match self.iter().position(|byte| *byte == b'\n') {
            Some(at) => at + 1,
            None => self.len(),
        };
        read_text(self, length, text)
    }
}
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Cursor<T> {
    inner: T,
    at: u64,
}
impl<T> Cursor<T> {
    pub const fn new(inner: T) -> Cursor<T> {
        Cursor { inner, at: 0 }
    }
    pub fn into_inner(self) -> T {
        self.inner
    }
    pub fn get_ref(&self) -> &T {
        &self.inner
    }
    pub fn position(&self) -> u64 {
        self.at
    }
}
impl<T: AsRef<[u8]>> Read for Cursor<T> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let n = (&self.inner.as_ref()[self.at as usize..]).read(buffer)?;
        self.at += n as u64;
        Ok(n)
    }
    fn read_to_string(&mut self, text: &mut String) -> Result<usize> {
        let n = (&self.inner.as_ref()[self.at as usize..]).read_to_string(text)?;
        self.at += n as u64;
        Ok(n)
    }
}
impl<T: AsRef<[u8]>> BufRead for Cursor<T> {
    fn read_line(&mut self, text: &mut String) -> Result<usize> {
        let n = (&self.inner.as_ref()[self.at as usize..]).read_line(text)?;
        self.at += n as u64;
        Ok(n)
    }
}
#[derive(Copy, Clone, Debug, Default)]
pub struct Empty;
pub const fn empty() -> Empty {
    Empty
}
impl Read for Empty {
    fn read(&mut self, _buffer: &mut [u8]) -> Result<usize> {
        Ok(0)
    }
    fn read_to_string(&mut self, _text: &mut String) -> Result<usize> {
        Ok(0)
    }
}
impl BufRead for Empty {
    fn read_line(&mut self, _text: &mut String) -> Result<usize> {
        Ok(0)
    }
}
#[derive(Copy, Clone, Debug, Default)]
pub struct Sink;
pub const fn sink() -> Sink {
    Sink
}
impl Write for Sink {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        Ok(buffer.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

fn read_stdin_line(text: &mut String) -> Result<usize> {
    let line = intrinsics::stdin_line();
    text.push_str(line);
    Ok(line.len())
}
fn read_stdin(text: &mut String) -> Result<usize> {
    let mut total = 0;
    loop {
        let n = read_stdin_line(text)?;
        if n == 0 {
            return Ok(total);
        }
        total += n;
    }
}
pub fn read_to_string<R: Read>(mut reader: R) -> Result<String> {
    let mut text = String::new();
    reader.read_to_string(&mut text)?;
    Ok(text)
}

#[derive(Debug)]
pub struct Stdin {
    _private: (),
}
pub struct StdinLock<'a> {
    of: PhantomData<&'a Stdin>,
}
pub fn stdin() -> Stdin {
    Stdin { _private: () }
}
impl Stdin {
    pub fn lock(&self) -> StdinLock<'static> {
        StdinLock { of: PhantomData }
    }
    pub fn read_line(&self, text: &mut String) -> Result<usize> {
        read_stdin_line(text)
    }
    pub fn lines(self) -> Lines<StdinLock<'static>> {
        Lines { from: self.lock() }
    }
}
fn unsupported_read() -> Result<usize> {
    Err(Error::new(ErrorKind::Unsupported, "reading bytes from stdin"))
}
impl Read for Stdin {
    fn read(&mut self, _buffer: &mut [u8]) -> Result<usize> {
        unsupported_read()
    }
    fn read_to_string(&mut self, text: &mut String) -> Result<usize> {
        read_stdin(text)
    }
}
impl Read for StdinLock<'_> {
    fn read(&mut self, _buffer: &mut [u8]) -> Result<usize> {
        unsupported_read()
    }
    fn read_to_string(&mut self, text: &mut String) -> Result<usize> {
        read_stdin(text)
    }
}
impl BufRead for StdinLock<'_> {
    fn read_line(&mut self, text: &mut String) -> Result<usize> {
        read_stdin_line(text)
    }
}

// Writing

pub trait Write {
    fn write(&mut self, buffer: &[u8]) -> Result<usize>;
    fn flush(&mut self) -> Result<()>;
    fn write_all(&mut self, buffer: &[u8]) -> Result<()> {
        self.write(buffer)?;
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        let text = fmt::format(args);
        self.write_all(text.as_bytes())
    }
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
}
impl<W: Write + ?Sized> Write for &mut W {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        (**self).write(buffer)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        (**self).write_fmt(args)
    }
}
impl<W: Write + ?Sized> Write for Box<W> {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        (**self).write(buffer)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        (**self).write_fmt(args)
    }
}
impl Write for Vec<u8> {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        self.extend_from_slice(buffer);
        Ok(buffer.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

#[derive(Debug)]
pub struct Stdout {
    _private: (),
}
pub struct StdoutLock<'a> {
    of: PhantomData<&'a Stdout>,
}
#[derive(Debug)]
pub struct Stderr {
    _private: (),
}
pub struct StderrLock<'a> {
    of: PhantomData<&'a Stderr>,
}
pub fn stdout() -> Stdout {
    Stdout { _private: () }
}
pub fn stderr() -> Stderr {
    Stderr { _private: () }
}
impl Stdout {
    pub fn lock(&self) -> StdoutLock<'static> {
        StdoutLock { of: PhantomData }
    }
}
impl Stderr {
    pub fn lock(&self) -> StderrLock<'static> {
        StderrLock { of: PhantomData }
    }
}
fn write_out(buffer: &[u8]) -> Result<usize> {
    intrinsics::print_out(intrinsics::str_from_bytes_lossy(buffer));
    Ok(buffer.len())
}
fn write_err(buffer: &[u8]) -> Result<usize> {
    intrinsics::print_err(intrinsics::str_from_bytes_lossy(buffer));
    Ok(buffer.len())
}
fn write_out_fmt(args: fmt::Arguments<'_>) -> Result<()> {
    print(args, false);
    Ok(())
}
fn write_err_fmt(args: fmt::Arguments<'_>) -> Result<()> {
    eprint(args, false);
    Ok(())
}
impl Write for Stdout {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        write_out(buffer)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        write_out_fmt(args)
    }
}
impl Write for StdoutLock<'_> {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        write_out(buffer)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        write_out_fmt(args)
    }
}
impl Write for Stderr {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        write_err(buffer)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        write_err_fmt(args)
    }
}
impl Write for StderrLock<'_> {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        write_err(buffer)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        write_err_fmt(args)
    }
}

/// Writes at once what it is given: nobody could tell the difference but by a crash.
pub struct BufWriter<W: Write> {
    inner: W,
}
impl<W: Write> BufWriter<W> {
    pub fn new(inner: W) -> BufWriter<W> {
        BufWriter { inner }
    }
    pub fn get_ref(&self) -> &W {
        &self.inner
    }
}
impl<W: Write> Write for BufWriter<W> {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        self.inner.write(buffer)
    }
    fn flush(&mut self) -> Result<()> {
        self.inner.flush()
    }
    fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {
        self.inner.write_fmt(args)
    }
}

/// `print!` and `println!`: the whole text at once.
#[lang = "print"]
pub fn print(args: fmt::Arguments<'_>, newline: bool) {
    let mut text = fmt::format(args);
    if newline {
        text.push('\n');
    }
    intrinsics::print_out(&text)
}
#[lang = "eprint"]
pub fn eprint(args: fmt::Arguments<'_>, newline: bool) {
    let mut text = fmt::format(args);
    if newline {
        text.push('\n');
    }
    intrinsics::print_err(&text)
}
