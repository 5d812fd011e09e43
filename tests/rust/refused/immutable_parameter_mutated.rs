fn add(list: &Vec<i32>, n: i32) {
    list.push(n);
}

fn main() {
    let mut list = vec![];
    add(&list, 1);
    list.push(2);
}
