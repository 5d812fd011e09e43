fn main() {
    let counter = Arc::new(Mutex::new(0));
    let handle = thread::spawn(move || {
        *counter.lock().unwrap() += 1;
        thread::sleep(Duration::from_millis(1));
    });
    handle.join().unwrap();
}
