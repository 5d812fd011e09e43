use std::fmt;

impl fmt::Display for Vec<i32> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.len())
    }
}

impl Vec<u8> {
    fn total(&self) -> u32 {
        0
    }
}

fn main() {}
