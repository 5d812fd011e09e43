// std::collections::binary_heap: a heap in a Vec, the greatest element first (Williams, 1964)
use std::fmt;
use std::intrinsics;
use std::ops::{Deref, DerefMut};

pub struct BinaryHeap<T> {
    data: Vec<T>,
}

impl<T: Ord> BinaryHeap<T> {
    pub const fn new() -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }
    pub fn with_capacity(_capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {
        if self.data.is_empty() { None } else { Some(PeekMut { heap: self }) }
    }
    pub fn pop(&mut self) -> Option<T> {
        let length = self.data.len();
        if length == 0 {
            return None;
        }
        intrinsics::slice_swap(self.data.as_mut_slice(), 0, length - 1);
        let greatest = intrinsics::vec_pop(&mut self.data);
        if length > 2 {
            self.sink_to_bottom();
        }
        Some(greatest)
    }
    pub fn push(&mut self, item: T) {
        let at = self.data.len();
        self.data.push(item);
        self.rise(at);
    }
    fn rise(&mut self, from: usize) {
        let mut at = from;
        while at > 0 {
            let parent = (at - 1) / 2;
            if self.data[at] <= self.data[parent] {
                return;
            }
            intrinsics::slice_swap(self.data.as_mut_slice(), at, parent);
            at = parent;
        }
    }
    /// The first element goes down along the greater children to the bottom, and up from there.
    fn sink_to_bottom(&mut self) {
        let end = self.data.len();
        let mut at = 0;
        let mut child = 1;
        while child + 1 < end {
            if self.data[child] <= self.data[child + 1] {
                child += 1;
            }
            intrinsics::slice_swap(self.data.as_mut_slice(), at, child);
            at = child;
            child = 2 * at + 1;
        }
        if child < end {
            intrinsics::slice_swap(self.data.as_mut_slice(), at, child);
            at = child;
        }
        self.rise(at);
    }
    fn sink(&mut self, from: usize, end: usize) {
        let mut at = from;
        let mut child = 2 * at + 1;
        while child < end {
            if child + 1 < end && self.data[child] <= self.data[child + 1] {
                child += 1;
            }
            if self.data[at] >= self.data[child] {
                return;
            }
            intrinsics::slice_swap(self.data.as_mut_slice(), at, child);
            at = child;
            child = 2 * at + 1;
        }
    }
    fn rebuild(&mut self) {
        let end = self.data.len();
        let mut n = end / 2;
        while n > 0 {
            n -= 1;
            self.sink(n, end);
        }
    }
    pub fn into_sorted_vec(mut self) -> Vec<T> {
        let mut end = self.data.len();
        while end > 1 {
            end -= 1;
            intrinsics::slice_swap(self.data.as_mut_slice(), 0, end);
            self.sink(0, end);
        }
        self.into_vec()
    }
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        self.data.append(&mut other.data);
        self.rebuild();
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        self.data.retain(f);
        self.rebuild();
    }
}
impl<T> BinaryHeap<T> {
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.data.iter()
    }
    pub fn peek(&self) -> Option<&T> {
        self.data.first()
    }
    pub fn capacity(&self) -> usize {
        self.data.len()
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn into_vec(self) -> Vec<T> {
        self.data
    }
    pub fn as_slice(&self) -> &[T] {
        self.data.as_slice()
    }
    pub fn len(&self) -> usize {
        self.data.len()
    }
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }
    pub fn drain(&mut self) -> std::vec::Drain<'_, T> {
        self.data.drain(..)
    }
    pub fn clear(&mut self) {
        self.data.clear()
    }
}

/// The greatest element, to be changed: it finds its place again afterwards.
pub struct PeekMut<'a, T: 'a + Ord> {
    heap: &'a mut BinaryHeap<T>,
}
impl<'a, T: Ord> PeekMut<'a, T> {
    pub fn pop(this: PeekMut<'a, T>) -> T {
        this.heap.pop().unwrap()
    }
}
impl<T: Ord> Drop for PeekMut<'_, T> {
    fn drop(&mut self) {
        let end = self.heap.data.len();
        self.heap.sink(0, end)
    }
}
impl<T: Ord> Deref for PeekMut<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.heap.data[0]
    }
}
impl<T: Ord> DerefMut for PeekMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.heap.data[0]
    }
}

impl<T: Clone> Clone for BinaryHeap<T> {
    fn clone(&self) -> BinaryHeap<T> {
        BinaryHeap { data: self.data.clone() }
    }
}
impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> BinaryHeap<T> {
        BinaryHeap::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.data.fmt(f)
    }
}
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(data: Vec<T>) -> BinaryHeap<T> {
        let mut heap = BinaryHeap { data };
        heap.rebuild();
        heap
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(array: [T; N]) -> BinaryHeap<T> {
        BinaryHeap::from(Vec::from(array))
    }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> {
        BinaryHeap::from(iter.into_iter().collect::<Vec<T>>())
    }
}
impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for item in iter {
            self.push(item);
        }
    }
}
impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.data.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.iter()
    }
}
