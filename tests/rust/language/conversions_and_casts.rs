use std::convert::TryFrom;
use std::str::FromStr;

struct Even(u32);

impl TryFrom<u32> for Even {
    type Error = String;
    fn try_from(n: u32) -> Result<Self, String> {
        if n % 2 == 0 { Ok(Even(n)) } else { Err(format!("{n} is odd")) }
    }
}

#[derive(Debug)]
struct Rgb(u8, u8, u8);

impl FromStr for Rgb {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim_start_matches('#');
        let channel = |i: usize| u8::from_str_radix(&text[i..i + 2], 16);
        Ok(Rgb(channel(0)?, channel(2)?, channel(4)?))
    }
}

impl From<Rgb> for String {
    fn from(Rgb(r, g, b): Rgb) -> String {
        format!("rgb({r}, {g}, {b})")
    }
}

fn main() {
    println!("{} {} {}", 300i32 as u8, -1i32 as u32, 3.99f64 as i32);
    println!("{} {} {}", -5.5f32 as u8, 1e20 as i64, f64::NAN as i32);
    println!("{} {} {}", 'a' as u32, 97u8 as char, true as i32);
    println!("{} {}", i64::from(7i32) + 1, f64::from(2.5f32));
    println!("{:?} {:?}", u8::try_from(256i32).is_err(), i8::try_from(-128i64));
    match Even::try_from(7) {
        Ok(Even(n)) => println!("{n}"),
        Err(text) => println!("{text}"),
    }
    let even: Result<Even, _> = 8.try_into();
    println!("{}", even.unwrap().0);
    let colour: Rgb = "#ff8000".parse().unwrap();
    println!("{colour:?}");
    let text: String = colour.into();
    println!("{text} {:?}", "#xx0000".parse::<Rgb>().map_err(|e| e.to_string()).unwrap_err());
    println!("{:?} {:?}", "abc".parse::<f64>().map_err(|e| e.to_string()), "".parse::<u8>().map_err(|e| e.to_string()));
    println!("{}", u64::from_str_radix("zz", 36).unwrap());
    println!("{} {}", usize::MAX as f64 > 1e19, (0.1f32 as f64) == 0.1);
}
