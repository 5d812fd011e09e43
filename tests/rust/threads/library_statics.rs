// Order: any.
use std::collections::*;
use std::sync::atomic::*;
use std::sync::*;
use std::thread;
static A: AtomicU64 = AtomicU64::new(0);
static M: Mutex<BTreeMap<String, Vec<i32>>> = Mutex::new(BTreeMap::new());
static R: RwLock<Option<String>> = RwLock::new(None);
static O: OnceLock<Vec<i32>> = OnceLock::new();
static NAMES: [&str; 3] = ["a", "b", "c"];
static mut G: i32 = 0;
struct Cfg {
    n: usize,
    s: &'static str,
}
static CFG: Cfg = Cfg { n: 3, s: "cfg" };
static L: LazyLock<Mutex<Vec<i32>>> = LazyLock::new(|| Mutex::new(vec![1]));
fn next() -> u64 {
    static N: AtomicU64 = AtomicU64::new(10);
    N.fetch_add(1, Ordering::SeqCst)
}
fn main() {
    thread::scope(|s| {
        for n in NAMES {
            s.spawn(move || {
                A.fetch_add(n.len() as u64, Ordering::Relaxed);
                M.lock().unwrap().entry(n.to_string()).or_default().push(1);
                L.lock().unwrap().push(2);
            });
        }
    });
    println!("{} {:?} {:?}", A.load(Ordering::Relaxed), M.lock().unwrap(), L.lock().unwrap());
    *R.write().unwrap() = Some("x".into());
    println!("{:?} {:?}", R.read().unwrap().as_deref(), O.get_or_init(|| vec![1, 2]).len());
    println!("{} {} {}", next(), next(), CFG.n + CFG.s.len());
    unsafe {
        G += 5;
        let g = G;
        println!("{g}");
    }
    let v: Vec<_> = (0..3)
        .map(|i| {
            thread::spawn(move || {
                let id = thread::current().id();
                (i, format!("{:?}", id).starts_with("ThreadId("))
            })
        })
        .collect();
    for h in v {
        println!("{:?}", h.join().unwrap());
    }
    let total = Arc::new(AtomicUsize::new(0));
    let hs: Vec<thread::JoinHandle<()>> = (1..=4)
        .map(|i| {
            let t = Arc::clone(&total);
            thread::Builder::new()
                .name(format!("w{i}"))
                .spawn(move || {
                    let n = thread::current().name().unwrap().len();
                    t.fetch_add(i * n, Ordering::SeqCst);
                })
                .unwrap()
        })
        .collect();
    hs.into_iter().for_each(|h| h.join().unwrap());
    println!("{} {}", total.load(Ordering::SeqCst), Arc::strong_count(&total));
    let data: &'static Mutex<i32> = Box::leak(Box::new(Mutex::new(0)));
    let hs: Vec<_> = (0..2)
        .map(|_| {
            thread::spawn(move || {
                *data.lock().unwrap() += 1;
            })
        })
        .collect();
    for h in hs {
        h.join().unwrap();
    }
    println!("{}", data.lock().unwrap());
}
