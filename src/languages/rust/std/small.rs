// std::pin
pub mod pin {
    use std::fmt;
    use std::ops::{Deref, DerefMut};

    /// Nothing here ever moves in memory, so pinning is only a wrapper.
    #[derive(Copy, Clone)]
    pub struct Pin<Ptr> {
        pub(crate) pointer: Ptr,
    }
    impl<Ptr: Deref> Pin<Ptr> {
        pub fn new(pointer: Ptr) -> Pin<Ptr>
        where
            Ptr::Target: Unpin,
        {
            Pin { pointer }
        }
    }
    impl<Ptr: Deref> Deref for Pin<Ptr> {
        type Target = Ptr::Target;
        fn deref(&self) -> &Ptr::Target {
            &*self.pointer
        }
    }
    impl<Ptr: DerefMut> DerefMut for Pin<Ptr>
    where
        Ptr::Target: Unpin,
    {
        fn deref_mut(&mut self) -> &mut Ptr::Target {
            &mut *self.pointer
        }
    }
    impl<Ptr: fmt::Debug> fmt::Debug for Pin<Ptr> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Debug::fmt(&self.pointer, f)
        }
    }
}

pub mod hint {
    pub fn black_box<T>(value: T) -> T {
        value
    }
    pub fn spin_loop() {
        std::thread::yield_now()
    }
    pub unsafe fn unreachable_unchecked() -> ! {
        panic!("internal error: entered unreachable code")
    }
}

// Methods of bool

impl bool {
    pub fn then_some<T>(self, t: T) -> Option<T> {
        if self {
            Some(t)
        } else {
            None
        }
    }
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {
        if self {
            Some(f())
        } else {
            None
        }
    }
}
