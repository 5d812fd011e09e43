trait Light {
    fn on(&self);
}

struct Lamp;

impl Light for Lamp {
    fn on(&self) {}
    fn off(&self) {}
    type Bulb = u8;
    const WATTS: u32 = 5;
}

fn main() {}
