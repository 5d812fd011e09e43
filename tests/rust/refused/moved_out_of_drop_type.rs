struct Lease {
    key: String,
}

impl Drop for Lease {
    fn drop(&mut self) {}
}

fn main() {
    let lease = Lease { key: "k".into() };
    let key = lease.key;
    println!("{key}");
}
