use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

struct Node {
    name: String,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
    visits: Cell<u32>,
}

impl Node {
    fn new(name: &str) -> Rc<Node> {
        Rc::new(Node {
            name: name.to_string(),
            parent: RefCell::new(Weak::new()),
            children: RefCell::default(),
            visits: Cell::new(0),
        })
    }
    fn adopt(self: &Rc<Self>, child: Rc<Node>) {
        *child.parent.borrow_mut() = Rc::downgrade(self);
        self.children.borrow_mut().push(child);
    }
    fn path(&self) -> String {
        self.visits.set(self.visits.get() + 1);
        match self.parent.borrow().upgrade() {
            Some(parent) => format!("{}/{}", parent.path(), self.name),
            None => self.name.clone(),
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {} after {} visits", self.name, self.visits.get());
    }
}

fn main() {
    let root = Node::new("root");
    let leaf = Node::new("leaf");
    {
        let branch = Node::new("branch");
        branch.adopt(leaf.clone());
        root.adopt(branch);
    }
    println!("{}", leaf.path());
    println!("{} {} {}", Rc::strong_count(&leaf), Rc::weak_count(&root), Rc::strong_count(&root));
    drop(root);
    println!("{} {}", leaf.path(), leaf.parent.borrow().upgrade().is_none());
    println!("{}", Rc::ptr_eq(&leaf, &Rc::clone(&leaf)));
}
