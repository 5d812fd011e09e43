use std::fmt;
#[derive(Debug, Clone, PartialEq, Default)]
struct P {
    x: i32,
    y: f64,
    name: String,
    t: (u8, char),
    v: Vec<Option<i32>>,
}
#[derive(Debug)]
struct U;
#[derive(Debug)]
struct T1(i32);
#[derive(Debug)]
struct T2(i32, &'static str);
#[derive(Debug)]
enum E {
    A,
    B(i32, String),
    C { x: i32, y: Option<Box<E>> },
}
struct M(i32);
impl fmt::Display for M {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}
impl fmt::Debug for M {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("M").field("v", &self.0).finish_non_exhaustive()
    }
}
struct Padded(&'static str);
impl fmt::Display for Padded {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(self.0)
    }
}
impl fmt::LowerHex for M {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::LowerHex::fmt(&self.0, f)
    }
}
fn main() {
    let p = P { x: -3, y: 2.5, name: "a\"b\n".into(), t: (7, '\''), v: vec![Some(1), None] };
    println!("{:?}", p);
    println!("{:#?}", p);
    println!("{:?} {:?} {:?}", U, T1(3), T2(4, "x"));
    println!("{:#?} {:#?}", T1(3), T2(4, "x"));
    println!("{:?}", E::A);
    println!("{:?}", E::B(1, "q".to_string()));
    println!("{:#?}", E::C { x: 1, y: Some(Box::new(E::A)) });
    println!("{} {:?} {:#?} {:>8} {:x} {:#06x}", M(5), M(5), M(6), M(7), M(255), M(255));
    println!(
        "[{:>6}] [{:<6}] [{:^6}] [{:*^7}] [{:.2}]",
        Padded("ab"),
        Padded("ab"),
        Padded("ab"),
        Padded("ab"),
        Padded("abcdef")
    );
    println!("[{:5}] [{:<5}] [{:^5}] [{:>5}] [{:05}] [{:+}] [{:+05}] [{:#x}] [{:#X}] [{:#b}] [{:#o}] [{:#010b}] [{:08.3}] [{:e}] [{:E}]", 42, 42, 42, 42, -42, 7, 7, 255, 255, 5, 8, 5, -3.14159, 1234.5, 0.00012);
    println!("{0} {1} {0} {a} {b:>1$}", 1, 6, a = 2, b = 3);
    let w = 7;
    let pr = 2;
    println!("[{:w$.pr$}] [{:>1$}] [{:.*}] [{:>width$}]", 1.23456, 8, 3, 2.71828, "s", width = 4);
    let name = "x";
    let val = 3.0;
    println!("{name}={val} {val:?} {val:8.3} {name:?} {{}}");
    println!("{:?} {:?} {:?} {:?} {:?} {:?}", 1.0f32, 0.1f32 + 0.2f32, 0.1 + 0.2, 1e21, 1e-7, f64::NAN);
    println!("{} {} {} {} {}", 1e21, 1e-7, f64::MAX, f64::MIN_POSITIVE, f32::MAX);
    println!("{:?} {} {:?}", f64::INFINITY, -f64::INFINITY, -0.0);
    println!("{:.0} {:.0} {:.0} {:.1} {:.1} {:.3}", 0.5, 1.5, 2.5, 0.25, 0.35, 1.0005);
    println!("{:10.3e} {:e} {:e} {:?}", 123456.0, 0.0, 1.0, 123456789012345680.0);
    println!("{:?} {:?} {:?}", 'a', '\n', "tab\tnl\nq\"bs\\u\u{1F600}\u{0}\u{301}");
    println!("{:?} {:?}", ((), (1,), (1, "a")), [[1, 2], [3, 4]]);
    println!("{:#?}", ((), (1,), [Some("a")]));
    println!("{:5}|{:<5}|{:^5}|{:>5}|{:?}", true, false, 'c', "é", Some("x"));
    println!("{:02}:{:02}", 5, 12);
    println!("{:?}", Some(M(1)));
    println!("{:>10}|{:<10}|{:^10}|", format!("{:?}", Some(1)), format_args!("{}", 1), String::from("mid"));
    println!("{:#?}", Vec::<i32>::new());
    println!("{:#?}", std::collections::BTreeMap::from([(1, "a"), (2, "b")]));
    println!("{:?}", std::collections::BTreeMap::from([(1, "a"), (2, "b")]));
    println!("{:?} {:#?}", std::collections::BTreeSet::from([3, 1]), std::collections::BTreeSet::from([3]));
    let s: String = format!("{:-^30}", " hi ");
    println!("{s}");
    println!("{:?}", format_args!("{} {}", 1, 2));
    println!("{}", u128::MAX);
    println!("{} {}", i128::MIN, u64::MAX);
    println!("{:x} {:b} {:o}", -1i8, -2i16, -8i32);
    println!("{:?}", (1..3, 1..=3, ..3, 2.., ..=4));
    println!("{:?}", "a b".split(' ').collect::<Vec<_>>());
    println!("{:?}", b"ab\n");
    println!("{:?}", &[1u8, 2][..]);
    println!("{:?}", Box::new(5));
    println!("{:?} {:?}", Ok::<i32, ()>(1), Err::<(), _>("e"));
    let x = &&5;
    println!("{} {:?} {:5}|", x, x, x);
    println!("{:?}", std::cmp::Ordering::Less);
    println!("{:3}|{:<3}|{:03}", 1234, 1234, 1234);
    println!("{:+.2} {:+} {:+}", 1.0, 0, -1);
    print!("no newline ");
    print!("{}\n", 1);
    println!();
    eprintln!("err {}", 1);
    assert_eq!(format!("{:08.2}", 3.14159), "00003.14");
    assert!(format!("{p:?}").starts_with("P {"));
    let mut out = String::new();
    use std::fmt::Write;
    write!(out, "{}-{}", 1, 2).unwrap();
    writeln!(out, "!").unwrap();
    out.write_str("z").unwrap();
    out.write_char('y').unwrap();
    println!("{out:?}");
    println!("{:>+8.2}|{:<+8.2}|{:^+9.2}|", 1.5, 1.5, 1.5);
    println!("{:#?}", (1, P::default()));
    println!("{:#x?} {:X?} {:02x?}", vec![10, 255], vec![10, 255], [1u8, 0xab]);
    println!("{:e} {:e} {:e}", 1500, 1.5f32, 12345678.9f64);
    println!("{:?} {:?}", i32::MAX as f32, 16777217.0f32);
    println!("{} {}", 1.0e15, 1.0e16);
    println!("{:?} {:?}", 1.0e15, 1.0e16);
    println!("{} {:?}", 0.1f32, 0.1f32 as f64);
}
