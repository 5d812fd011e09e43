// std::default

#[lang = "Default"]
pub trait Default: Sized {
    fn default() -> Self;
}

impl Default for () {
    fn default() {}
}
impl Default for bool {
    fn default() -> bool {
        false
    }
}
impl Default for char {
    fn default() -> char {
        '\0'
    }
}
impl Default for &str {
    fn default() -> Self {
        ""
    }
}
impl<T> Default for &[T] {
    fn default() -> Self {
        &[]
    }
}
