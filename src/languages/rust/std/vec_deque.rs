// std::collections::vec_deque: a Vec, whose first element the machine takes off quickly
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::ops::{Index, IndexMut, RangeBounds};

pub struct VecDeque<T> {
    pub(crate) items: Vec<T>,
}

impl<T> VecDeque<T> {
    pub const fn new() -> VecDeque<T> {
        VecDeque { items: Vec::new() }
    }
    pub fn with_capacity(_capacity: usize) -> VecDeque<T> {
        VecDeque { items: Vec::new() }
    }
    pub fn get(&self, index: usize) -> Option<&T> {
        self.items.get(index)
    }
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.items.get_mut(index)
    }
    pub fn swap(&mut self, i: usize, j: usize) {
        assert!(i < self.len());
        assert!(j < self.len());
        self.items.swap(i, j)
    }
    pub fn capacity(&self) -> usize {
        self.items.len()
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn truncate(&mut self, length: usize) {
        self.items.truncate(length)
    }
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { inner: self.items.iter() }
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        IterMut { inner: self.items.iter_mut() }
    }
    pub fn as_slices(&self) -> (&[T], &[T]) {
        (self.items.as_slice(), &[])
    }
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        let length = self.items.len();
        self.items.split_at_mut(length)
    }
    pub fn make_contiguous(&mut self) -> &mut [T] {
        self.items.as_mut_slice()
    }
    pub const fn len(&self) -> usize {
        self.items.len()
    }
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<'_, T> {
        Iter { inner: self.items[std::slice::bounds(range, self.items.len())].iter() }
    }
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> std::vec::Drain<'_, T> {
        self.items.drain(range)
    }
    pub fn clear(&mut self) {
        self.items.clear()
    }
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        self.items.contains(x)
    }
    pub fn front(&self) -> Option<&T> {
        self.items.first()
    }
    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.items.first_mut()
    }
    pub fn back(&self) -> Option<&T> {
        self.items.last()
    }
    pub fn back_mut(&mut self) -> Option<&mut T> {
        self.items.last_mut()
    }
    pub fn pop_front(&mut self) -> Option<T> {
        if self.items.is_empty() { None } else { Some(intrinsics::vec_shift(&mut self.items)) }
    }
    pub fn pop_back(&mut self) -> Option<T> {
        self.items.pop()
    }
    pub fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        match self.front_mut() {
            Some(front) => {
                if predicate(front) { self.pop_front() } else { None }
            }
            None => None,
        }
    }
    pub fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        self.items.pop_if(predicate)
    }
    pub fn push_front(&mut self, value: T) {
        intrinsics::vec_insert(&mut self.items, 0, value)
    }
    pub fn push_back(&mut self, value: T) {
        intrinsics::vec_push(&mut self.items, value)
    }
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {
        if index >= self.len() {
            return None;
        }
        self.items.swap(index, 0);
        self.pop_front()
    }
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        if index < self.len() { Some(self.items.swap_remove(index)) } else { None }
    }
    pub fn insert(&mut self, index: usize, value: T) {
        if index > self.len() {
            panic!("index out of bounds");
        }
        intrinsics::vec_insert(&mut self.items, index, value)
    }
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index < self.len() { Some(intrinsics::vec_remove(&mut self.items, index)) } else { None }
    }
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        if at > self.len() {
            panic!("`at` out of bounds");
        }
        VecDeque { items: self.items.split_off(at) }
    }
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        self.items.append(&mut other.items)
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        self.items.retain(f)
    }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {
        self.items.retain_mut(f)
    }
    pub fn resize(&mut self, length: usize, value: T)
    where
        T: Clone,
    {
        self.items.resize(length, value)
    }
    pub fn rotate_left(&mut self, n: usize) {
        assert!(n <= self.len());
        self.items.rotate_left(n)
    }
    pub fn rotate_right(&mut self, n: usize) {
        assert!(n <= self.len());
        self.items.rotate_right(n)
    }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.items.binary_search(x)
    }
}
impl<T> Index<usize> for VecDeque<T> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        match self.items.get(index) {
            Some(item) => item,
            None => panic!("{}", "Out of bounds access"),
        }
    }
}
impl<T> IndexMut<usize> for VecDeque<T> {
    fn index_mut(&mut self, index: usize) -> &mut T {
        match self.items.get_mut(index) {
            Some(item) => item,
            None => panic!("{}", "Out of bounds access"),
        }
    }
}
impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> VecDeque<T> {
        VecDeque { items: self.items.clone() }
    }
}
impl<T> Default for VecDeque<T> {
    fn default() -> VecDeque<T> {
        VecDeque::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}
impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &VecDeque<T>) -> bool {
        self.items == other.items
    }
}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for VecDeque<T> {
    fn eq(&self, other: &Vec<U>) -> bool {
        self.items == *other
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for VecDeque<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        self.items == *other
    }
}
impl<T: Eq> Eq for VecDeque<T> {}
impl<T: PartialOrd> PartialOrd for VecDeque<T> {
    fn partial_cmp(&self, other: &VecDeque<T>) -> Option<Ordering> {
        self.items.partial_cmp(&other.items)
    }
}
impl<T: Ord> Ord for VecDeque<T> {
    fn cmp(&self, other: &VecDeque<T>) -> Ordering {
        self.items.cmp(&other.items)
    }
}
impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.items.hash(state)
    }
}
impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> {
        VecDeque { items: iter.into_iter().collect() }
    }
}
impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        self.items.extend(iter)
    }
}
impl<'a, T: 'a + Copy> Extend<&'a T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.items.extend(iter)
    }
}
impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(items: Vec<T>) -> VecDeque<T> {
        VecDeque { items }
    }
}
impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(array: [T; N]) -> VecDeque<T> {
        VecDeque { items: Vec::from(array) }
    }
}
impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.items.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

pub struct Iter<'a, T: 'a> {
    inner: std::slice::Iter<'a, T>,
}
impl<'a, T> Clone for Iter<'a, T> {
    fn clone(&self) -> Self {
        Iter { inner: self.inner.clone() }
    }
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        self.inner.next_back()
    }
}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
pub struct IterMut<'a, T: 'a> {
    inner: std::slice::IterMut<'a, T>,
}
impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
    fn next(&mut self) -> Option<&'a mut T> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        self.inner.next_back()
    }
}
impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}
