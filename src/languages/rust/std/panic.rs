// std::panic
use std::any::Any;
use std::fmt;
use std::intrinsics;
use std::ops::{Deref, DerefMut};

#[lang = "UnwindSafe"]
pub auto trait UnwindSafe {}
#[lang = "RefUnwindSafe"]
pub auto trait RefUnwindSafe {}
impl<T: ?Sized> !UnwindSafe for &mut T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for &T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *const T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *mut T {}

pub struct AssertUnwindSafe<T>(pub T);
impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}
impl<T> Deref for AssertUnwindSafe<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
impl<T> DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
    fn call_once(self, _args: ()) -> R {
        (self.0)()
    }
}
impl<T: fmt::Debug> fmt::Debug for AssertUnwindSafe<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AssertUnwindSafe").field(&self.0).finish()
    }
}

pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R, Box<dyn Any + Send + 'static>> {
    intrinsics::catch_panic(f)
}
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    intrinsics::panic_unwind(payload, "", false)
}
pub fn panic_any<M: 'static + Any + Send>(message: M) -> ! {
    begin(Box::new(message), "Box<dyn Any>")
}

/// Where in the program something is.
#[derive(Copy, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}
impl<'a> Location<'a> {
    pub fn caller() -> &'static Location<'static> {
        let here = Location {
            file: intrinsics::caller_file(),
            line: intrinsics::caller_line(),
            column: intrinsics::caller_column(),
        };
        Box::leak(Box::new(here))
    }
    pub const fn file(&self) -> &str {
        self.file
    }
    pub const fn line(&self) -> u32 {
        self.line
    }
    pub const fn column(&self) -> u32 {
        self.column
    }
}
impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    location: &'a Location<'a>,
}
pub type PanicInfo<'a> = PanicHookInfo<'a>;
impl<'a> PanicHookInfo<'a> {
    pub fn payload(&self) -> &(dyn Any + Send) {
        self.payload
    }
    pub fn payload_as_str(&self) -> Option<&str> {
        match self.payload.downcast_ref::<&'static str>() {
            Some(text) => Some(*text),
            None => match self.payload.downcast_ref::<String>() {
                Some(text) => Some(text.as_str()),
                None => None,
            },
        }
    }
    pub fn location(&self) -> Option<&Location<'_>> {
        Some(self.location)
    }
}
impl fmt::Display for PanicHookInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "panicked at {}:", self.location)?;
        match self.payload_as_str() {
            Some(text) => write!(f, "\n{}", text),
            None => Ok(()),
        }
    }
}
impl fmt::Debug for PanicHookInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PanicHookInfo").field("payload", &self.payload).field("location", self.location).finish()
    }
}

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>;

/// None: what the machine does.
static mut HOOK: Option<Hook> = None;

pub fn set_hook(hook: Hook) {
    unsafe { HOOK = Some(hook) };
    intrinsics::panic_hooked(true)
}
pub fn take_hook() -> Hook {
    intrinsics::panic_hooked(false);
    let hook = unsafe { std::mem::replace(&mut HOOK, None) };
    match hook {
        Some(hook) => hook,
        None => Box::new(default_hook),
    }
}
fn default_hook(info: &PanicHookInfo<'_>) {
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("<unnamed>");
    let message = info.payload_as_str().unwrap_or("Box<dyn Any>");
    eprintln!("\nthread '{}' panicked at {}:\n{}", name, info.location, message)
}

/// Tells of a panic, and raises it.
fn begin(payload: Box<dyn Any + Send>, message: &str) -> ! {
    if let Some(hook) = unsafe { &HOOK } {
        hook(&PanicHookInfo { payload: &*payload, location: Location::caller() });
        intrinsics::panic_unwind(payload, message, false)
    }
    intrinsics::panic_unwind(payload, message, true)
}

#[lang = "panic_fmt"]
pub fn panic_fmt(args: fmt::Arguments<'_>) -> ! {
    match args.as_str() {
        Some(text) => begin(Box::new(text), text),
        None => {
            let message = fmt::format(args);
            let shown = unsafe { intrinsics::transmute::<&str, &'static str>(message.as_str()) };
            begin(Box::new(message), shown)
        }
    }
}

/// The payload of a panic that the machine itself raised.
#[lang = "panic_payload"]
pub fn panic_payload(text: &str) -> Box<dyn Any + Send> {
    Box::new(String::from(text))
}

/// `kind`: 0 for `==`, 1 for `!=`, 2 for `matches`.
#[lang = "assert_failed"]
pub fn assert_failed(kind: u8, left: &dyn fmt::Debug, right: &dyn fmt::Debug, args: Option<fmt::Arguments<'_>>) -> ! {
    let op = match kind {
        0 => "==",
        1 => "!=",
        _ => "matches",
    };
    match args {
        Some(args) => panic!("assertion `left {} right` failed: {}\n  left: {:?}\n right: {:?}", op, args, left, right),
        None => panic!("assertion `left {} right` failed\n  left: {:?}\n right: {:?}", op, left, right),
    }
}
