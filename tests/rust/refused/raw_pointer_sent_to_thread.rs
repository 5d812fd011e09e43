use std::thread;

fn main() {
    let mut n = 1;
    let p = &mut n as *mut i32;
    let handle = thread::spawn(move || {
        let q = p;
        unsafe { *q += 1 }
    });
    handle.join().unwrap();
}
