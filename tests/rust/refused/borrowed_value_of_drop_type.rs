struct Buffer<'a> {
    data: &'a mut Vec<u8>,
}

impl<'a> Drop for Buffer<'a> {
    fn drop(&mut self) {
        self.data.clear();
    }
}

impl<'a> Buffer<'a> {
    fn finish(self) -> &'a mut Vec<u8> {
        &mut *self.data
    }
}

fn main() {
    let mut bytes = vec![1];
    Buffer { data: &mut bytes }.finish().push(2);
}
