use std::sync::Mutex;
use std::thread;

static STROKES: Mutex<u32> = Mutex::new(0);

fn ring() {
    let mut strokes = STROKES.lock().unwrap();
    *strokes += 1;
    println!("Stroke {strokes}");
}

fn ring_twice() {
    let _rope = STROKES.lock().unwrap();
    ring();
    ring();
}

fn main() {
    let first = thread::spawn(ring);
    let second = thread::spawn(ring_twice);
    first.join().unwrap();
    second.join().unwrap();
}
