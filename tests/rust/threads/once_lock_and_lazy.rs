// Order: any.
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Once, OnceLock};
use std::thread;

static MADE: AtomicUsize = AtomicUsize::new(0);
static NAME: OnceLock<String> = OnceLock::new();
static PRIMES: LazyLock<Vec<u32>> = LazyLock::new(|| {
    MADE.fetch_add(1, Ordering::SeqCst);
    vec![2, 3, 5]
});
static START: Once = Once::new();

fn name() -> &'static str {
    NAME.get_or_init(|| {
        MADE.fetch_add(10, Ordering::SeqCst);
        "shared".to_string()
    })
}

fn main() {
    println!("{:?}", NAME.get());
    let handles: Vec<_> = (0..3)
        .map(|i| {
            thread::spawn(move || {
                START.call_once(|| {
                    MADE.fetch_add(100, Ordering::SeqCst);
                });
                PRIMES[i] as usize + name().len()
            })
        })
        .collect();
    let sums: Vec<usize> = handles.into_iter().map(|h| h.join().unwrap()).collect();
    println!("{sums:?} {} {}", MADE.load(Ordering::SeqCst), START.is_completed());
    println!("{:?}", NAME.set("other".into()));
}
