// std::error
use std::fmt::{Debug, Display};

#[lang = "Error"]
pub trait Error: Debug + Display {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }
    fn cause(&self) -> Option<&dyn Error> {
        self.source()
    }
    /// Which type it is, for downcasting.
    fn error_type(&self) -> u64
    where
        Self: 'static,
    {
        std::intrinsics::type_id::<Self>()
    }
}

impl<'a, T: Error + ?Sized> Error for &'a T {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Error::source(&**self)
    }
}

impl dyn Error {
    pub fn is<T: Error + 'static>(&self) -> bool {
        self.error_type() == std::intrinsics::type_id::<T>()
    }
    pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {
        if self.is::<T>() { unsafe { Some(&*(self as *const dyn Error as *const T)) } } else { None }
    }
    pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { unsafe { Some(&mut *(self as *mut dyn Error as *mut T)) } } else { None }
    }
    pub fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<dyn Error>> {
        if self.is::<T>() {
            Ok(std::intrinsics::box_from_raw(Box::into_raw(self) as *mut T))
        } else {
            Err(self)
        }
    }
}
impl dyn Error + Send + Sync {
    pub fn is<T: Error + 'static>(&self) -> bool {
        self.error_type() == std::intrinsics::type_id::<T>()
    }
    pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {
        if self.is::<T>() { unsafe { Some(&*(self as *const (dyn Error + Send + Sync) as *const T)) } } else { None }
    }
}
