use std::process;

struct Loud;

impl Drop for Loud {
    fn drop(&mut self) {
        println!("never dropped");
    }
}

fn main() {
    let _loud = Loud;
    println!("leaving");
    process::exit(3);
}
