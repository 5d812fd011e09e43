use std::sync::Mutex;

fn main() {
    let till = Mutex::new(5);

    {
        let mut coins = till.lock().unwrap();
        *coins = 6;
    }

    println!("till = {:?}", till);
}
