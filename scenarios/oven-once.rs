use std::sync::OnceLock;
use std::thread;

struct Oven {
    degrees: u32,
}

static OVEN: OnceLock<Oven> = OnceLock::new();

fn shared_oven() -> &'static Oven {
    OVEN.get_or_init(|| {
        let mut oven = Oven { degrees: 20 };
        println!("Lighting the oven.");
        oven.degrees = 220;
        oven
    })
}

fn bake(bread: &str) {
    println!("The {bread} bakes at {} degrees.", shared_oven().degrees);
}

fn main() {
    let rye = thread::spawn(|| bake("rye"));
    let oat = thread::spawn(|| bake("oat"));
    rye.join().unwrap();
    oat.join().unwrap();
}
