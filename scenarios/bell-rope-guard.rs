use std::sync::Mutex;
use std::thread;

static STROKES: Mutex<u32> = Mutex::new(0);

fn ring(strokes: &mut u32) {
    *strokes += 1;
    println!("Stroke {strokes}");
}

fn ring_once() {
    ring(&mut STROKES.lock().unwrap());
}

fn ring_twice() {
    let mut strokes = STROKES.lock().unwrap();
    ring(&mut strokes);
    ring(&mut strokes);
}

fn main() {
    let first = thread::spawn(ring_once);
    let second = thread::spawn(ring_twice);
    first.join().unwrap();
    second.join().unwrap();
}
