// std::clone

#[lang = "Clone"]
pub trait Clone: Sized {
    fn clone(&self) -> Self;
    fn clone_from(&mut self, source: &Self) {
        *self = source.clone();
    }
}

impl<T: ?Sized> Clone for &T {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Clone for *const T {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Clone for *mut T {
    fn clone(&self) -> Self {
        *self
    }
}
impl Clone for bool {
    fn clone(&self) -> Self {
        *self
    }
}
impl Clone for char {
    fn clone(&self) -> Self {
        *self
    }
}
impl Clone for ! {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> !Clone for &mut T {}

/// What a derived Clone of a Copy type names, so that its fields are held to be Clone.
pub struct AssertParamIsClone<T: Clone + ?Sized> {
    of: std::marker::PhantomData<T>,
}
