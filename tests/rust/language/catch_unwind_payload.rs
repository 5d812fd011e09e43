use std::panic::{self, AssertUnwindSafe};

fn message(payload: Box<dyn std::any::Any + Send>) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        format!("str {text}")
    } else if let Some(text) = payload.downcast_ref::<String>() {
        format!("string {text}")
    } else {
        "unknown".to_string()
    }
}

fn main() {
    let first = panic::catch_unwind(|| panic!("plain"));
    println!("{}", message(first.unwrap_err()));
    let second = panic::catch_unwind(|| panic!("with {}", 1 + 1));
    println!("{}", message(second.unwrap_err()));
    let mut count = 0;
    let third = panic::catch_unwind(AssertUnwindSafe(|| {
        count += 1;
        let empty: Vec<i32> = Vec::new();
        empty[0]
    }));
    println!("{} {count}", message(third.unwrap_err()));
    println!("{:?}", panic::catch_unwind(|| 7).unwrap());
    let fourth = panic::catch_unwind(|| panic::resume_unwind(Box::new(5)));
    println!("{}", message(fourth.unwrap_err()));
}
