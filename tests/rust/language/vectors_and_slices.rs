fn main() {
    let mut v = vec![5, 3, 8, 1];
    v.push(4);
    v.insert(1, 9);
    println!("{v:?} {} {:?}", v.len(), v.iter().position(|x| *x == 8));
    v.sort();
    println!("{v:?} {:?} {:?}", v.binary_search(&5), v.binary_search(&6));
    v.retain(|x| x % 2 == 1);
    v.dedup();
    v.reverse();
    println!("{v:?} {:?} {:?}", v.first(), v.get(10));
    v.extend([7, 7, 2]);
    v.swap(0, 1);
    let tail = v.split_off(3);
    println!("{v:?} {tail:?}");
    v.truncate(1);
    v.extend_from_slice(&tail[1..]);
    println!("{v:?} {}", v.contains(&2));
    let drained: Vec<i32> = v.drain(..2).collect();
    println!("{drained:?} {v:?} {}", v.is_empty());
    let (left, right) = [1, 2, 3, 4, 5].split_at(2);
    println!("{left:?} {right:?} {:?}", [left, right].concat());
    let mut names = vec!["bo", "Al", "cy"];
    names.sort_by_key(|name| name.to_lowercase());
    println!("{names:?}");
    names.sort_by(|a, b| b.len().cmp(&a.len()).then(b.cmp(a)));
    println!("{names:?}");
    let mut grid = vec![vec!['.'; 3]; 2];
    grid[1][2] = '#';
    for row in &grid {
        println!("{}", row.iter().collect::<String>());
    }
    let mut pair = [1, 2];
    let (a, b) = pair.split_at_mut(1);
    std::mem::swap(&mut a[0], &mut b[0]);
    println!("{pair:?} {}", pair == [2, 1]);
    println!("{:?}", v.iter().max().map(|x| x * 2));
}
