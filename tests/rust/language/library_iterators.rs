use std::collections::*;
use std::iter;
fn evens() -> impl Iterator<Item = u32> {
    (0..).step_by(2)
}
struct Fib {
    a: u64,
    b: u64,
}
impl Iterator for Fib {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let r = self.a;
        self.a = self.b;
        self.b += r;
        Some(r)
    }
}
fn boxed<'a>(v: &'a [i32]) -> Box<dyn Iterator<Item = i32> + 'a> {
    Box::new(v.iter().map(|x| x * 2))
}
fn main() {
    let v = vec![3, 1, 4, 1, 5, 9, 2, 6];
    println!("{:?}", v.iter().map(|x| x * 2).filter(|x| x % 4 == 0).collect::<Vec<_>>());
    println!("{:?}", v.iter().enumerate().filter(|(i, _)| i % 2 == 0).map(|(_, x)| *x).collect::<Vec<i32>>());
    println!(
        "{} {} {:?} {:?}",
        v.iter().sum::<i32>(),
        v.iter().product::<i32>(),
        v.iter().max(),
        v.iter().min()
    );
    println!("{:?} {:?}", v.iter().max_by_key(|x| (*x % 5, **x)), v.iter().min_by(|a, b| b.cmp(a)));
    println!("{:?}", v.iter().zip(v.iter().skip(1)).map(|(a, b)| a - b).collect::<Vec<_>>());
    println!("{:?}", v.iter().rev().take(3).collect::<Vec<_>>());
    println!("{:?}", v.iter().skip_while(|x| **x != 4).take_while(|x| **x != 2).collect::<Vec<_>>());
    println!("{:?}", v.chunks(3).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", v.windows(2).filter(|w| w[0] < w[1]).count());
    println!("{:?}", (1..=3).flat_map(|x| (0..x).map(move |y| (x, y))).collect::<Vec<_>>());
    println!("{:?}", vec![vec![1], vec![], vec![2, 3]].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", vec![Some(1), None, Some(3)].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", vec!["1", "x", "3"].iter().filter_map(|s| s.parse::<i32>().ok()).collect::<Vec<_>>());
    println!("{:?}", vec!["1", "2"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>());
    println!("{:?}", vec!["1", "x"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>());
    println!("{:?}", vec![Some(1), None].into_iter().collect::<Option<Vec<_>>>());
    println!(
        "{:?}",
        (1..=5)
            .scan(0, |a, x| {
                *a += x;
                Some(*a)
            })
            .collect::<Vec<_>>()
    );
    println!(
        "{} {}",
        (1..=5).fold(String::new(), |s, x| s + &x.to_string()),
        (1..5).rev().map(|x| x.to_string()).collect::<Vec<_>>().join(",")
    );
    println!(
        "{:?} {:?}",
        (1..10).try_fold(0i8, |a, x| a.checked_add(x * 10)),
        (1..4).try_fold(0i8, |a, x| a.checked_add(x))
    );
    println!("{:?} {:?}", (1..4).reduce(|a, b| a * b), iter::empty::<i32>().reduce(|a, b| a + b));
    println!(
        "{} {} {:?} {:?} {:?}",
        v.iter().all(|x| *x > 0),
        v.iter().any(|x| *x > 8),
        v.iter().find(|x| **x > 3),
        v.iter().position(|x| *x == 1),
        v.iter().rposition(|x| *x == 1)
    );
    let (a, b): (Vec<i32>, Vec<i32>) = v.iter().partition(|x| **x > 3);
    println!("{:?} {:?}", a, b);
    let (x, y): (Vec<_>, Vec<_>) = vec![(1, 'a'), (2, 'b')].into_iter().unzip();
    println!("{:?} {:?}", x, y);
    println!("{:?}", evens().take(4).collect::<Vec<_>>());
    println!("{:?}", Fib { a: 0, b: 1 }.take_while(|x| *x < 50).collect::<Vec<_>>());
    println!("{:?}", boxed(&v).collect::<Vec<_>>());
    println!("{:?}", iter::repeat(1).take(3).chain(iter::once(2)).collect::<Vec<_>>());
    println!(
        "{:?}",
        iter::successors(Some(1), |x| if *x < 100 { Some(x * 3) } else { None }).collect::<Vec<_>>()
    );
    let mut c = 0;
    println!(
        "{:?}",
        iter::from_fn(|| {
            c += 1;
            if c < 4 {
                Some(c)
            } else {
                None
            }
        })
        .collect::<Vec<_>>()
    );
    println!("{:?}", [1, 2, 3].iter().cycle().skip(1).take(7).collect::<Vec<_>>());
    let mut p = v.iter().peekable();
    while let Some(x) = p.next() {
        if let Some(&&n) = p.peek() {
            print!("{}<{} ", x, n);
        }
    }
    println!();
    let mut it = v.iter();
    it.by_ref().take(2).for_each(|x| print!("{} ", x));
    println!("{:?}", it.as_slice());
    println!(
        "{:?} {:?} {:?}",
        (0..10).step_by(3).collect::<Vec<_>>(),
        (0..10).rev().step_by(4).collect::<Vec<_>>(),
        (0..=10u8).step_by(5).rev().collect::<Vec<_>>()
    );
    println!("{:?}", ('a'..='e').rev().collect::<String>());
    println!("{:?} {:?}", (0..5).len(), v.iter().len());
    println!("{} {} {:?}", (1..3).eq(1..3), (1..3).lt(1..4), [1, 2].iter().cmp([1, 3].iter()));
    println!("{:?}", v.iter().copied().map(f64::from).fold(f64::NEG_INFINITY, f64::max));
    println!("{:?} {:?} {:?}", (0..5).nth(2), (0..5).last(), (0..5).nth(9));
    println!("{:?}", v.iter().inspect(|x| print!("[{}]", x)).count());
    println!("{:?}", v.iter().map_while(|x| if *x < 5 { Some(x * 10) } else { None }).collect::<Vec<_>>());
    println!("{:?}", v.iter().collect::<HashSet<_>>().len());
    println!("{:?}", v.iter().cloned().collect::<BTreeSet<_>>());
    println!("{:?}", v.iter().map(|x| (x % 3, *x)).collect::<BTreeMap<_, _>>());
    println!("{:?}", "hello".chars().rev().collect::<String>());
    println!("{:?}", v.iter().copied().collect::<VecDeque<_>>());
    println!("{:?}", v.iter().copied().collect::<BinaryHeap<_>>().into_sorted_vec());
    println!("{:?}", (1..=3).map(|i| vec![i; i]).collect::<Vec<_>>().concat());
    let total: f64 = [1.5, 2.5].iter().sum();
    println!("{total}");
    println!("{:?}", (1..=4).map(|x| x as f64).product::<f64>());
    println!("{:?}", ["a", "b"].iter().map(|s| s.to_string()).collect::<Vec<String>>());
    println!("{:?}", ["a", "b"].concat());
    println!("{:?}", vec!["x".to_string(), "y".to_string()].join("-"));
    println!("{:?}", (0..3).zip("abc".chars()).collect::<HashMap<_, _>>().len());
    println!("{:?}", (0..20).filter(|n| n % 2 == 1).skip(1).step_by(2).map(|n| n * n).take(3).sum::<u32>());
    let mut arr = [5, 3, 8];
    for x in arr.iter_mut() {
        *x += 1;
    }
    for x in &mut arr {
        *x *= 2;
    }
    println!("{:?}", arr);
    for (i, x) in arr.into_iter().enumerate() {
        print!("{}:{} ", i, x);
    }
    println!();
    println!("{:?}", arr.map(|x| x as f32 / 2.0));
    println!("{:?}", iter::zip([1, 2], ["a", "b"]).collect::<Vec<_>>());
    println!("{:?} {:?}", (1..1).max(), (1..1).sum::<i32>());
    println!(
        "{:?} {:?}",
        [1.5, 0.5].iter().cloned().min_by(|a, b| a.partial_cmp(b).unwrap()),
        ["bb", "a"].iter().min_by_key(|s| s.len())
    );
    let r: Result<i32, String> = vec![Ok(1), Err("bad".to_string()), Ok(3)].into_iter().sum();
    println!("{:?}", r);
    let nested = vec![(1, vec!["a"]), (2, vec!["b", "c"])];
    for (n, names) in &nested {
        for name in names {
            print!("{n}{name} ");
        }
    }
    println!();
    println!("{:?}", v.iter().fold((0, 0), |(a, b), x| (a + x, b.max(*x))));
    println!("{:?}", (1..=3).rev().chain(7..9).collect::<Vec<i32>>());
    println!("{:?}", v.iter().skip(2).rev().skip(1).collect::<Vec<_>>());
    println!("{:?}", v.iter().is_sorted());
    println!("{:?}", [1, 1, 2].chunk_by(|a, b| a == b).collect::<Vec<_>>());
    let mut i = (1..4).into_iter();
    assert_eq!(i.size_hint(), (3, Some(3)));
    i.next_back();
    println!("{:?}", i);
    println!("{:?}", (0..3).map(|_| 0).collect::<Box<[i32]>>());
    println!("{:?}", v.iter().try_for_each(|x| if *x > 5 { Err(*x) } else { Ok(()) }));
}
