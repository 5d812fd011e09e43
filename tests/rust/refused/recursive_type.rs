struct List {
    value: i32,
    next: Option<List>,
}

enum Tree {
    Leaf,
    Node(Tree, Tree),
}

fn main() {}
