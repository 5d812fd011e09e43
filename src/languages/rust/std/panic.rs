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
    intrinsics::panic_unwind(Box::new(message), "Box<dyn Any>", true)
}

#[lang = "panic_fmt"]
pub fn panic_fmt(args: fmt::Arguments<'_>) -> ! {
    match args.as_str() {
        Some(text) => intrinsics::panic_unwind(Box::new(text), text, true),
        None => {
            let message = fmt::format(args);
            let shown = unsafe { intrinsics::transmute::<&str, &'static str>(message.as_str()) };
            intrinsics::panic_unwind(Box::new(message), shown, true)
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
