#[derive(Debug, Clone, Copy, PartialEq)]
enum Light {
    Red,
    Green,
    Yellow { left: u8 },
}

impl Light {
    fn next(self) -> Self {
        use Light::*;
        match self {
            Red => Green,
            Green => Yellow { left: 2 },
            Yellow { left: 0 } => Red,
            Yellow { left } => Yellow { left: left - 1 },
        }
    }
}

fn main() {
    let mut light = Light::Red;
    for tick in 0..7 {
        println!("{tick} {light:?}");
        light = light.next();
    }
    println!("{}", light == Light::Yellow { left: 2 });
    println!("{}", if let Light::Yellow { left: n @ 1.. } = light { n } else { 99 });
}
