use std::thread;

static mut VISITORS: u32 = 0;

fn open_gate(people: u32) {
    for _ in 0..people {
        VISITORS += 1;
    }
}

fn main() {
    let north = thread::spawn(|| open_gate(3));
    let south = thread::spawn(|| open_gate(3));
    north.join().unwrap();
    south.join().unwrap();
}
