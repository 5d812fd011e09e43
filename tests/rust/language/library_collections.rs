use std::collections::hash_map::Entry;
use std::collections::*;
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum K {
    A(i32),
    B(String),
}
fn main() {
    let mut m: HashMap<String, i32> = HashMap::new();
    for w in "the cat the dog a cat the end".split_whitespace() {
        *m.entry(w.to_string()).or_insert(0) += 1;
    }
    let mut v: Vec<_> = m.iter().collect();
    v.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    println!("{:?}", v);
    println!("{:?} {:?} {} {}", m.get("the"), m.get("zzz"), m.contains_key("cat"), m.len());
    println!("{:?} {:?}", m.insert("the".into(), 9), m.remove("dog"));
    println!("{:?} {}", m.remove("dog"), m["the"]);
    if let Some(x) = m.get_mut("cat") {
        *x += 100;
    }
    println!("{}", m["cat"]);
    m.retain(|_, v| *v > 5);
    let mut ks: Vec<_> = m.keys().cloned().collect();
    ks.sort();
    println!("{:?}", ks);
    let mut vs: Vec<_> = m.values().copied().collect();
    vs.sort_unstable();
    println!("{:?}", vs);
    for v in m.values_mut() {
        *v = 0;
    }
    println!("{}", m.values().all(|v| *v == 0));
    match m.entry("new".to_string()) {
        Entry::Occupied(o) => println!("occ {}", o.get()),
        Entry::Vacant(v) => {
            println!("vac {}", v.key());
            v.insert(5);
        }
    }
    m.entry("new".to_string()).and_modify(|v| *v += 1).or_insert(1);
    println!("{:?}", m.get("new"));
    let k: HashMap<K, Vec<i32>> = HashMap::from([(K::A(1), vec![1]), (K::B("x".into()), vec![])]);
    println!("{:?} {:?}", k.get(&K::A(1)), k.get(&K::B("x".into())));
    let e = m.clone();
    println!("{}", e == m);
    let mut big = HashMap::new();
    for i in 0..200u64 {
        big.insert(i * 7919, i);
    }
    for i in 0..200u64 {
        if i % 3 == 0 {
            big.remove(&(i * 7919));
        }
    }
    println!("{} {:?} {:?}", big.len(), big.get(&(7919 * 4)), big.get(&(7919 * 6)));
    let s: u64 = big.into_iter().map(|(k, v)| k + v).sum();
    println!("{s}");
    let g: HashMap<bool, Vec<i32>> = (1..8).fold(HashMap::new(), |mut m, x| {
        m.entry(x % 2 == 0).or_insert_with(Vec::new).push(x);
        m
    });
    println!("{:?} {:?}", g[&true], g[&false]);
    let d: HashMap<char, usize> = "hello".chars().fold(HashMap::new(), |mut a, c| {
        *a.entry(c).or_default() += 1;
        a
    });
    println!("{}", d[&'l']);
    let a: HashSet<i32> = [1, 2, 3].into();
    let b: HashSet<i32> = [2, 3, 4].iter().cloned().collect();
    let mut i: Vec<_> = a.intersection(&b).collect();
    i.sort();
    println!("{:?}", i);
    let mut u: Vec<_> = a.union(&b).copied().collect();
    u.sort();
    println!("{:?}", u);
    let mut df: Vec<_> = (&a - &b).into_iter().collect();
    df.sort();
    println!("{:?} {} {}", df, a.is_subset(&b), a.contains(&1));
    let mut sd: Vec<_> = a.symmetric_difference(&b).collect();
    sd.sort();
    println!("{:?}", sd);
    let mut hs = HashSet::new();
    println!("{} {} {}", hs.insert("a"), hs.insert("a"), hs.remove("a"));
    let mut bm = BTreeMap::new();
    for (i, c) in "zebra".chars().enumerate() {
        bm.insert(c, i);
    }
    println!("{:?} {:?} {:?}", bm, bm.first_key_value(), bm.last_key_value());
    println!("{:?}", bm.range('b'..'s').collect::<Vec<_>>());
    let pf = bm.pop_first();
    println!("{:?} {:?}", pf, bm.keys().rev().collect::<Vec<_>>());
    *bm.entry('q').or_insert(7) += 1;
    println!("{:?} {}", bm, bm.contains_key(&'q'));
    for (_, v) in bm.iter_mut() {
        *v += 1;
    }
    println!("{:?}", bm.values().collect::<Vec<_>>());
    let bs: BTreeSet<_> = [5, 1, 3].into_iter().collect();
    println!("{:?} {:?} {:?} {:?}", bs, bs.first(), bs.range(2..).next(), bs.iter().next_back());
    println!("{:?}", bs.intersection(&BTreeSet::from([1, 5, 9])).collect::<Vec<_>>());
    let mut d: VecDeque<i32> = VecDeque::new();
    d.push_back(1);
    d.push_back(2);
    d.push_front(0);
    println!("{:?} {:?} {:?} {}", d, d.front(), d.back(), d[1]);
    println!("{:?} {:?} {:?}", d.pop_front(), d.pop_back(), d.len());
    d.extend([7, 8, 9]);
    d.rotate_left(1);
    println!("{:?} {:?}", d, d.iter().rev().collect::<Vec<_>>());
    d.make_contiguous().sort();
    println!("{:?} {:?}", d, d.contains(&8));
    while let Some(x) = d.pop_front() {
        print!("{x} ");
    }
    println!();
    let mut h = BinaryHeap::from(vec![3, 1, 4, 1, 5]);
    println!("{:?} {}", h.peek(), h.len());
    h.push(9);
    print!("{:?} ", h.pop());
    while let Some(x) = h.pop() {
        print!("{x} ");
    }
    println!();
    let mut mh = BinaryHeap::new();
    mh.push(std::cmp::Reverse((2, "b")));
    mh.push(std::cmp::Reverse((1, "a")));
    println!("{:?}", mh.pop().unwrap().0);
    println!("{:?}", BinaryHeap::from([2, 8, 5, 1]).into_vec());
    let mut l = LinkedList::new();
    l.push_back(1);
    l.push_front(0);
    let q = l.pop_back();
    println!("{:?} {:?}", l, q);
    let mut v = vec![5, 3, 8, 1];
    v.sort();
    println!("{:?}", v);
    v.sort_by(|a, b| b.cmp(a));
    println!("{:?} {:?}", v, v.binary_search_by(|p| 5.cmp(p)));
    v.push(7);
    v.insert(1, 100);
    let a1 = v.remove(0);
    let a2 = v.pop();
    println!("{:?} {} {:?}", v, a1, a2);
    v.extend_from_slice(&[1, 1, 2]);
    v.dedup();
    println!("{:?}", v);
    v.retain(|x| x % 2 == 1);
    println!("{:?} {:?}", v, v.iter().rev().collect::<Vec<_>>());
    v.truncate(2);
    v.resize(4, 9);
    println!("{:?}", v);
    let dr = v.drain(1..3).collect::<Vec<_>>();
    println!("{:?} {:?}", dr, v);
    v.swap(0, 1);
    v.reverse();
    println!("{:?} {:?} {:?}", v, v.first(), v.last());
    let t = v.split_off(1);
    println!("{:?} {:?}", v, t);
    v.append(&mut vec![4, 5]);
    println!("{:?} {}", v, v.contains(&4));
    v.clear();
    println!("{:?} {}", v, v.is_empty());
    let s = [1, 2, 3, 4, 5];
    println!("{:?} {:?} {:?} {:?}", &s[1..3], &s[..2], &s[3..], &s[1..=1]);
    let (a, b) = s.split_at(2);
    println!("{:?} {:?} {:?} {:?}", a, b, s.split_first(), s.get(9));
    println!(
        "{:?} {:?} {:?}",
        s.iter().rev().step_by(2).collect::<Vec<_>>(),
        s.concat_check(),
        s.starts_with(&[1, 2])
    );
    let mut w = s.to_vec();
    w.rotate_right(2);
    println!("{:?} {:?}", w, w.to_vec());
    w[1..4].fill(0);
    println!("{:?} {:?}", w, s[..] == w[..]);
    w[..2].copy_from_slice(&[8, 9]);
    println!("{:?}", w);
    if let [first, .., last] = s {
        println!("{first} {last}");
    }
    if let [x, y, rest @ ..] = &s[..] {
        println!("{x} {y} {rest:?}");
    }
    let mut grid = vec![vec![0; 3]; 2];
    grid[1][2] = 5;
    println!("{:?} {}", grid, grid.iter().flatten().sum::<i32>());
    println!("{:?}", s.binary_search(&3));
    println!("{:?}", s.partition_point(|x| *x < 4));
    let mut people = vec![("bob", 30), ("al", 25)];
    people.sort_by_key(|p| p.1);
    println!("{:?}", people);
    println!("{:?} {:?}", vec![1, 2] < vec![1, 3], [1, 2].cmp(&[1, 2]));
    let (l, r) = w.split_at_mut(2);
    l[0] = r[0];
    std::mem::swap(&mut l[1], &mut r[1]);
    println!("{:?}", w);
    println!("{:?}", vec![3, 1, 2].iter().copied().map(Some).collect::<Vec<_>>());
    println!("{:?}", s.chunks_exact(2).map(|c| c[0] * c[1]).collect::<Vec<_>>());
    let mut names = vec!["delta".to_string(), "Alpha".into(), "charlie".into()];
    names.sort_by_key(|s| s.to_lowercase());
    println!("{:?}", names);
    let mut fl = vec![2.5, -1.0, 9.25];
    fl.sort_by(|a, b| b.partial_cmp(a).unwrap());
    println!("{:?}", fl);
    fl.sort_by(f64::total_cmp);
    println!("{:?}", fl);
    let st: Vec<i32> = Vec::with_capacity(10);
    println!("{} {}", st.len(), st.capacity() >= 0);
    let boxed: Box<[i32]> = vec![1, 2].into_boxed_slice();
    println!("{:?} {}", boxed, boxed.len());
    let arr: [i32; 3] = vec![1, 2, 3].try_into().unwrap();
    println!("{:?}", arr);
    let big: Vec<usize> = (0..300).map(|i| (i * 7919) % 301).collect();
    let mut sorted = big.clone();
    sorted.sort();
    println!("{} {}", sorted.windows(2).all(|w| w[0] <= w[1]), sorted[150]);
}
trait C {
    fn concat_check(&self) -> i32;
}
impl C for [i32; 5] {
    fn concat_check(&self) -> i32 {
        self.iter().sum()
    }
}
