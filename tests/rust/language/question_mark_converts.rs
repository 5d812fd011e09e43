use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum ReadError {
    Missing(String),
    BadNumber(ParseIntError),
}

impl From<ParseIntError> for ReadError {
    fn from(error: ParseIntError) -> Self {
        ReadError::BadNumber(error)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ReadError::Missing(key) => write!(f, "no {key}"),
            ReadError::BadNumber(error) => write!(f, "not a number: {error}"),
        }
    }
}

fn lookup(text: &str, key: &str) -> Result<i64, ReadError> {
    let line = text
        .lines()
        .find(|line| line.starts_with(key))
        .ok_or_else(|| ReadError::Missing(key.to_string()))?;
    let (_, value) = line.split_once('=').ok_or(ReadError::Missing(key.to_string()))?;
    Ok(value.trim().parse::<i64>()?)
}

fn main() {
    let text = "width = 12\nheight=abc\ndepth =";
    for key in ["width", "height", "depth", "colour"] {
        match lookup(text, key) {
            Ok(value) => println!("{key} is {value}"),
            Err(error) => println!("{key}: {error}"),
        }
    }
}
