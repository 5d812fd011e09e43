use std::error::Error;
use std::fmt;

#[derive(Debug)]
struct TooBig(u32);

impl fmt::Display for TooBig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is too big", self.0)
    }
}

impl Error for TooBig {}

fn check(text: &str) -> Result<u32, Box<dyn Error>> {
    let n: u32 = text.parse()?;
    if n > 100 {
        return Err(Box::new(TooBig(n)));
    }
    if n == 13 {
        return Err("unlucky".into());
    }
    Ok(n)
}

fn main() -> Result<(), Box<dyn Error>> {
    for text in ["7", "1000", "13", "x"] {
        match check(text) {
            Ok(n) => println!("ok {n}"),
            Err(error) => println!("{error} {}", error.downcast_ref::<TooBig>().is_some()),
        }
    }
    check("999")?;
    Ok(())
}
