struct Resource;

impl Drop for Resource {
    fn drop(&mut self) {}
}

fn main() {
    let r = Resource;
    r.drop();
}
