use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;
macro_rules! swap {
    ($a:expr, $b:expr) => {
        let tmp = $a;
        $a = $b;
        $b = tmp;
    };
}
macro_rules! using_a {
    ($e:expr) => {{
        let a = 42;
        $e
    }};
}
macro_rules! with_a {
    ($a:ident, $e:expr) => {{
        let $a = 42;
        $e
    }};
}
macro_rules! count { () => { 0usize }; ($head:tt $($tail:tt)*) => { 1usize + count!($($tail)*) }; }
macro_rules! calculate {
    (eval $e:expr) => { { let val: usize = $e; println!("{} = {}", stringify!{$e}, val); } };
    (eval $e:expr, $(eval $es:expr),+) => {{ calculate! { eval $e } calculate! { $(eval $es),+ } }};
}
macro_rules! test {
    ($left:expr; and $right:expr) => {
        println!(
            "{:?} and {:?} is {:?}",
            stringify!($left),
            stringify!($right),
            $left && $right
        )
    };
    ($left:expr; or $right:expr) => {
        println!(
            "{:?} or {:?} is {:?}",
            stringify!($left),
            stringify!($right),
            $left || $right
        );
    };
}
macro_rules! enum_str {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($variant:ident = $val:expr),* $(,)? }) => {
        $(#[$meta])* $vis enum $name { $($variant = $val),* }
        impl $name { fn name(&self) -> &'static str { match self { $($name::$variant => stringify!($variant)),* } }
            const ALL: &'static [&'static str] = &[$(stringify!($variant)),*]; }
    };
}
enum_str! { #[derive(Debug, Clone, Copy)] pub enum Level { Low = 1, High = 10, } }
trait Area {
    fn area(&self) -> f64;
    fn kind() -> &'static str;
}
macro_rules! impl_area { ($($t:ident => $k:literal, |$s:ident| $body:expr);+ $(;)?) => { $( impl Area for $t { fn area(&self) -> f64 { let $s = self; $body } fn kind() -> &'static str { $k } } )+ }; }
struct Sq(f64);
struct Rect {
    w: f64,
    h: f64,
}
impl_area! { Sq => "square", |s| s.0 * s.0; Rect => "rect", |r| r.w * r.h; }
macro_rules! log { ($lvl:literal, $($arg:tt)*) => { println!("[{}] {}", $lvl, format!($($arg)*)) }; ($($arg:tt)*) => { println!("[INFO] {}", format!($($arg)*)) }; }
macro_rules! spawn_all { ($($name:ident : $body:block)*) => {{ let mut handles = Vec::new(); $( handles.push((stringify!($name), thread::spawn(move || $body))); )* handles.into_iter().map(|(n, h)| (n, h.join().unwrap())).collect::<HashMap<_, _>>() }}; }
macro_rules! lock {
    ($m:expr) => {
        $m.lock().unwrap()
    };
}
macro_rules! my_assert { ($cond:expr $(, $($arg:tt)+)?) => { if !$cond { println!("failed: {}", stringify!($cond)); $( println!($($arg)+); )? } }; }
macro_rules! tuple_impls { ($($name:ident)+) => { impl<$($name: Tag),+> Tag for ($($name,)+) { fn tag() -> String { let mut s = String::new(); $( s.push_str(&$name::tag()); )+ s } } }; }
trait Tag {
    fn tag() -> String;
}
impl Tag for u8 {
    fn tag() -> String {
        "u8;".into()
    }
}
impl Tag for bool {
    fn tag() -> String {
        "bool;".into()
    }
}
tuple_impls! { A B }
tuple_impls! { A B C }
macro_rules! ops { ($($op:tt => $name:ident),*) => { $( fn $name(a: i32, b: i32) -> i32 { a $op b } )* } }
ops!(+ => add, - => sub, * => mul);
macro_rules! matrix { ($([$($x:expr),*]),* $(,)?) => { vec![$(vec![$($x),*]),*] }; }
macro_rules! closure { ($($p:ident),* => $b:expr) => { |$($p),*| $b }; }
macro_rules! pat {
    ($p:pat) => {
        |x: i32| matches!(x, $p)
    };
}
macro_rules! ty {
    ($t:ty) => {
        <$t>::default()
    };
}
macro_rules! getter {
    ($f:ident: $t:ty) => {
        pub fn $f(&self) -> &$t {
            &self.$f
        }
    };
}
struct Cfg {
    host: String,
    port: u16,
}
impl Cfg {
    getter!(host: String);
    getter!(port: u16);
}
macro_rules! early {
    ($o:expr) => {
        match $o {
            Some(v) => v,
            None => return -1,
        }
    };
}
fn try_it(o: Option<i32>) -> i32 {
    let v = early!(o);
    v * 2
}
macro_rules! loop_n {
    ($n:expr, $i:ident, $body:block) => {
        for $i in 0..$n {
            $body
        }
    };
}
macro_rules! sum { ($($x:expr),*) => { 0 $(+ $x)* }; }
macro_rules! min { ($x:expr) => { $x }; ($x:expr, $($y:expr),+) => { std::cmp::min($x, min!($($y),+)) }; }
macro_rules! nested { ($($k:ident: [$($v:expr),*]);*) => { vec![$((stringify!($k), vec![$($v * 2),*])),*] }; }
macro_rules! make_struct { ($name:ident, $($field:ident: $ty:ty = $def:expr),*) => { #[derive(Debug)] struct $name { $($field: $ty),* } impl Default for $name { fn default() -> Self { $name { $($field: $def),* } } } }; }
make_struct!(Conf, size: usize = 4, name: String = "x".to_string());

#[macro_use]
mod helpers {
    macro_rules! arr2 { ($($x:expr),*) => { [$($x),*] }; }
    #[macro_export]
    macro_rules! exported {
        () => {
            "exported"
        };
    }
    pub fn f() -> [u8; 2] {
        arr2![7, 8]
    }
}
macro_rules! arr { ($($x:expr),*) => { [$($x),*] }; }
static LEVELS: &[u8] = &arr![1, 2, 3];
fn main() {
    let (mut x, mut y) = (1, 2);
    swap!(x, y);
    println!("{x} {y}");
    let a = 7;
    println!("{} {}", using_a!(a * 2), with_a!(a, a * 2));
    println!("{}", count!(a b (c d) [e]));
    calculate! { eval 1usize + 2, eval (1 + 2) * 3 }
    test!(1i32 + 1 == 2i32; and 2i32 * 2 == 4i32);
    test!(true; or false);
    println!(
        "{:?} {} {:?} {}",
        Level::Low,
        Level::High.name(),
        Level::ALL,
        Level::High as i32
    );
    println!(
        "{} {} {}",
        Sq(2.0).area(),
        Rect { w: 2.0, h: 3.0 }.area(),
        Sq::kind()
    );
    log!("WARN", "x={} {a}", x);
    let m = Arc::new(Mutex::new(0));
    let m2 = Arc::clone(&m);
    let res = spawn_all! { first: { 1 + 1 } second: { *lock!(m2) += 5; 3 } };
    println!("{} {} {}", res["first"], res["second"], lock!(m));
    my_assert!(x == 5, "x was {}", x);
    my_assert!(y > 100);
    println!("{} {}", <(u8, bool)>::tag(), <(bool, u8, u8) as Tag>::tag());
    println!("{} {} {}", add(1, 2), sub(5, 3), mul(2, 4));
    println!("{:?}", matrix!([1, 2], [3, 4]));
    println!("{} {}", closure!(a, b => a + b)(1, 2), pat!(1 | 5..=7)(6));
    println!("{:?} {:?}", ty!(Vec<i32>), ty!(Option<u8>));
    let c = Cfg {
        host: "h".into(),
        port: 80,
    };
    println!("{} {}", c.host(), c.port());
    println!("{} {}", try_it(Some(4)), try_it(None));
    loop_n!(3, i, {
        print!("{i} ");
    });
    println!();
    println!("{} {} {}", sum!(), sum!(1, 2, 3) * 2, min!(5, 2 * 3, 4));
    println!("{:?}", nested!(a: [1, 2]; b: []));
    println!("{:?}", Conf::default());
    println!("{:?} {:?} {}", LEVELS.len(), helpers::f(), crate::exported!());
    let v = { arr![1, 2] };
    println!("{:?} {:?}", v, arr2!(3));
}
