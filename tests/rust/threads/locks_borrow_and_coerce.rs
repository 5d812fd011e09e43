// Order: any.
use std::sync::{Mutex, RwLock, Arc};
use std::thread;
struct P<'a> { m: Mutex<Vec<&'a str>>, r: RwLock<&'a i32> }
fn main() {
    let m;
    let s = String::from("x");
    m = Mutex::new(vec![s.as_str()]);
    let n = 3;
    let p = P { m: Mutex::new(vec![&s]), r: RwLock::new(&n) };
    thread::scope(|sc| { sc.spawn(|| p.m.lock().unwrap().push("y")); sc.spawn(|| println!("{}", p.r.read().unwrap())); });
    println!("{:?} {:?}", m.lock().unwrap(), p.m.into_inner().unwrap());
    let a: Arc<Mutex<dyn Fn() -> i32 + Send>> = Arc::new(Mutex::new(|| 3));
    println!("{}", (a.lock().unwrap())());
    static G: Mutex<Vec<i32>> = Mutex::new(Vec::new());
    G.lock().unwrap().push(1);
    println!("{:?}", G.lock().unwrap());
    const C: Mutex<i32> = Mutex::new(4);
    println!("{}", C.lock().unwrap());
    let arr = [const { Mutex::new(0) }; 3];
    *arr[1].lock().unwrap() += 1;
    println!("{:?}", arr.iter().map(|m| *m.lock().unwrap()).collect::<Vec<_>>());
    let Mutexes { a, b } = Mutexes { a: Mutex::new(1), b: 2 };
    println!("{:?} {}", a, b);
}
struct Mutexes { a: Mutex<i32>, b: i32 }
