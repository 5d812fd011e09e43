// std::env: a program here has a name and nothing else

pub struct Args {
    inner: std::vec::IntoIter<String>,
}
pub fn args() -> Args {
    Args { inner: vec![String::from("main")].into_iter() }
}
impl Iterator for Args {
    type Item = String;
    fn next(&mut self) -> Option<String> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl ExactSizeIterator for Args {}
impl DoubleEndedIterator for Args {
    fn next_back(&mut self) -> Option<String> {
        self.inner.next_back()
    }
}

#[derive(Debug, PartialEq, Eq, Clone)]
pub enum VarError {
    NotPresent,
}
impl std::fmt::Display for VarError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad("environment variable not found")
    }
}
impl std::error::Error for VarError {}
pub fn vars() -> std::vec::IntoIter<(String, String)> {
    Vec::new().into_iter()
}
pub fn var<K: AsRef<str>>(_key: K) -> Result<String, VarError> {
    Err(VarError::NotPresent)
}
