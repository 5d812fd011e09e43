use std::thread;

trait Task {
    fn run(&self);
}

struct Hello;

impl Task for Hello {
    fn run(&self) {
        println!("hello");
    }
}

fn main() {
    let task: Box<dyn Task> = Box::new(Hello);
    thread::spawn(move || task.run()).join().unwrap();
}
