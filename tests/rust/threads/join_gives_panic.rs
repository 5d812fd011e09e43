// Order: any.
use std::thread;

fn main() {
    let handle = thread::Builder::new().name("careless".into()).spawn(|| {
        let empty: [i32; 0] = [];
        let i = empty.len();
        if i == 0 {
            panic!("nothing to do for {}", i);
        }
    });
    match handle.unwrap().join() {
        Ok(()) => println!("fine"),
        Err(payload) => println!("it said {:?}", payload.downcast_ref::<String>()),
    }
}
