use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Barrier;
use std::thread;

fn main() {
    let dug = [AtomicBool::new(false), AtomicBool::new(false)];
    let all_dug = Barrier::new(2);

    let garden = |bed: usize| {
        dug[bed].store(true, Ordering::SeqCst);
        all_dug.wait();
        let ready = dug[1 - bed].load(Ordering::SeqCst);
        println!("Planting, the other bed is dug: {ready}");
    };
    thread::scope(|scope| {
        scope.spawn(|| garden(0));
        scope.spawn(|| garden(1));
    });
}
