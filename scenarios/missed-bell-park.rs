use std::thread;

fn main() {
    let sleeper = thread::spawn(|| {
        thread::park();
        println!("Up at last.");
    });

    sleeper.thread().unpark();
    println!("The bell has rung.");
    sleeper.join().unwrap();
}
