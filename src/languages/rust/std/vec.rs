// std::vec
use std::borrow::{Borrow, BorrowMut};
use std::cmp::Ordering;
use std::collections::{BinaryHeap, VecDeque};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::ops::{Deref, DerefMut, Index, IndexMut, RangeBounds};
use std::slice::SliceIndex;

/// The list of its elements.
#[lang = "Vec"]
#[builtin]
pub struct Vec<T>;

#[lang = "vec_from_array"]
pub fn from_array<T, const N: usize>(array: [T; N]) -> Vec<T> {
    intrinsics::vec_from_array(array)
}

#[lang = "vec_from_elem"]
pub fn from_elem<T: Clone>(value: T, n: usize) -> Vec<T> {
    let mut vec = Vec::new();
    vec.resize(n, value);
    vec
}

impl<T> Vec<T> {
    pub const fn new() -> Vec<T> {
        intrinsics::vec_new()
    }
    pub fn with_capacity(capacity: usize) -> Vec<T> {
        if capacity > isize::MAX as usize {
            panic!("capacity overflow");
        }
        intrinsics::vec_new()
    }
    pub fn capacity(&self) -> usize {
        self.len()
    }
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn reserve_exact(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn shrink_to(&mut self, _capacity: usize) {}
    pub fn into_boxed_slice(self) -> Box<[T]> {
        intrinsics::vec_into_box(self)
    }
    pub fn leak<'a>(self) -> &'a mut [T] {
        Box::leak(intrinsics::vec_into_box(self))
    }
    pub fn truncate(&mut self, length: usize) {
        if length < self.len() {
            let end = self.len();
            drop(intrinsics::vec_extract(self, length, end));
        }
    }
    pub fn as_slice(&self) -> &[T] {
        intrinsics::vec_as_slice(self)
    }
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        intrinsics::vec_as_mut_slice(self)
    }
    pub const fn len(&self) -> usize {
        intrinsics::vec_len(self)
    }
    pub const fn is_empty(&self) -> bool {
        intrinsics::vec_len(self) == 0
    }
    pub fn swap_remove(&mut self, index: usize) -> T {
        let length = self.len();
        if index >= length {
            panic!("swap_remove index (is {}) should be < len (is {})", index, length);
        }
        intrinsics::slice_swap(self.as_mut_slice(), index, length - 1);
        intrinsics::vec_pop(self)
    }
    pub fn insert(&mut self, index: usize, element: T) {
        if index > self.len() {
            panic!("insertion index (is {}) should be <= len (is {})", index, self.len());
        }
        intrinsics::vec_insert(self, index, element)
    }
    pub fn remove(&mut self, index: usize) -> T {
        if index >= self.len() {
            panic!("removal index (is {}) should be < len (is {})", index, self.len());
        }
        intrinsics::vec_remove(self, index)
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) {
        self.retain_mut(|item| f(item))
    }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut f: F) {
        let all = std::mem::replace(self, Vec::new());
        for mut item in all {
            if f(&mut item) {
                intrinsics::vec_push(self, item);
            }
        }
    }
    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        self.dedup_by(|a, b| *a == *b)
    }
    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, mut key: F) {
        self.dedup_by(|a, b| key(a) == key(b))
    }
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same: F) {
        let all = std::mem::replace(self, Vec::new());
        for mut item in all {
            let repeated = match self.last_mut() {
                Some(last) => same(&mut item, last),
                None => false,
            };
            if !repeated {
                intrinsics::vec_push(self, item);
            }
        }
    }
    pub fn push(&mut self, value: T) {
        intrinsics::vec_push(self, value)
    }
    pub fn push_mut(&mut self, value: T) -> &mut T {
        intrinsics::vec_push(self, value);
        let last = self.len() - 1;
        &mut self[last]
    }
    /// Takes out what a function says, at once and not by and by.
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(&mut self, range: R, mut f: F) -> IntoIter<T> {
        let range = std::slice::bounds(range, self.len());
        let all = std::mem::replace(self, Vec::new());
        let mut taken = Vec::new();
        for (i, mut item) in all.into_iter().enumerate() {
            if range.contains(&i) && f(&mut item) {
                intrinsics::vec_push(&mut taken, item);
            } else {
                intrinsics::vec_push(self, item);
            }
        }
        taken.into_iter()
    }
    pub fn pop(&mut self) -> Option<T> {
        if intrinsics::vec_len(self) == 0 { None } else { Some(intrinsics::vec_pop(self)) }
    }
    pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        match self.last_mut() {
            Some(last) => {
                if predicate(last) { self.pop() } else { None }
            }
            None => None,
        }
    }
    pub fn append(&mut self, other: &mut Vec<T>) {
        intrinsics::vec_append(self, other)
    }
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let range = std::slice::bounds(range, self.len());
        Drain { removed: intrinsics::vec_extract(self, range.start, range.end).into_iter(), of: PhantomData }
    }
    pub fn clear(&mut self) {
        drop(std::mem::replace(self, Vec::new()))
    }
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        let length = self.len();
        if at > length {
            panic!("`at` split index (is {}) should be <= len (is {})", at, length);
        }
        intrinsics::vec_extract(self, at, length)
    }
    pub fn resize_with<F: FnMut() -> T>(&mut self, length: usize, mut f: F) {
        self.truncate(length);
        while self.len() < length {
            intrinsics::vec_push(self, f());
        }
    }
    pub fn resize(&mut self, length: usize, value: T)
    where
        T: Clone,
    {
        let now = self.len();
        if length <= now {
            return self.truncate(length);
        }
        if intrinsics::vec_extend_plain(self, &value, length - now) {
            return;
        }
        let mut n = now + 1;
        while n < length {
            intrinsics::vec_push(self, value.clone());
            n += 1;
        }
        intrinsics::vec_push(self, value);
    }
    pub fn extend_from_slice(&mut self, other: &[T])
    where
        T: Clone,
    {
        let mut copy = other.to_vec();
        intrinsics::vec_append(self, &mut copy)
    }
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, source: R)
    where
        T: Clone,
    {
        let range = std::slice::bounds(source, self.len());
        let mut copy = self.as_slice()[range].to_vec();
        intrinsics::vec_append(self, &mut copy)
    }
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, with: I) -> IntoIter<T> {
        let range = std::slice::bounds(range, self.len());
        let start = range.start;
        let removed = intrinsics::vec_extract(self, start, range.end);
        let new: Vec<T> = with.into_iter().collect();
        intrinsics::vec_splice(self, start, new);
        removed.into_iter()
    }
}
impl<T, const N: usize> Vec<[T; N]> {
    pub fn into_flattened(self) -> Vec<T> {
        let mut all = Vec::new();
        for part in self {
            all.extend(part);
        }
        all
    }
}

impl<T> Deref for Vec<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        intrinsics::vec_as_slice(self)
    }
}
impl<T> DerefMut for Vec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        intrinsics::vec_as_mut_slice(self)
    }
}
impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output {
        index.index(intrinsics::vec_as_slice(self))
    }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(intrinsics::vec_as_mut_slice(self))
    }
}
impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Vec<T> {
        self.to_vec()
    }
}
impl<T> Default for Vec<T> {
    fn default() -> Vec<T> {
        Vec::new()
    }
}
impl<T: Hash> Hash for Vec<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Hash::hash(self.as_slice(), state)
    }
}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {
    fn eq(&self, other: &Vec<U>) -> bool {
        std::slice::equal(self, other)
    }
}
impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {
    fn eq(&self, other: &[U]) -> bool {
        std::slice::equal(self, other)
    }
}
impl<T: PartialEq<U>, U> PartialEq<&[U]> for Vec<T> {
    fn eq(&self, other: &&[U]) -> bool {
        std::slice::equal(self, *other)
    }
}
impl<T: PartialEq<U>, U> PartialEq<&mut [U]> for Vec<T> {
    fn eq(&self, other: &&mut [U]) -> bool {
        std::slice::equal(self, *other)
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        std::slice::equal(self, other)
    }
}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U; N]> for Vec<T> {
    fn eq(&self, other: &&[U; N]) -> bool {
        std::slice::equal(self, *other)
    }
}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] {
    fn eq(&self, other: &Vec<U>) -> bool {
        std::slice::equal(self, other)
    }
}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for &[T] {
    fn eq(&self, other: &Vec<U>) -> bool {
        std::slice::equal(*self, other)
    }
}
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Vec<T>) -> Option<Ordering> {
        PartialOrd::partial_cmp(self.as_slice(), other.as_slice())
    }
}
impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Vec<T>) -> Ordering {
        Ord::cmp(self.as_slice(), other.as_slice())
    }
}
impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let mut vec = Vec::new();
        let mut iter = iter.into_iter();
        while let Some(item) = iter.next() {
            intrinsics::vec_push(&mut vec, item);
        }
        vec
    }
}
impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some(item) = iter.next() {
            intrinsics::vec_push(self, item);
        }
    }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        while let Some(item) = iter.next() {
            intrinsics::vec_push(self, *item);
        }
    }
}
impl<T> AsRef<Vec<T>> for Vec<T> {
    fn as_ref(&self) -> &Vec<T> {
        self
    }
}
impl<T> AsMut<Vec<T>> for Vec<T> {
    fn as_mut(&mut self) -> &mut Vec<T> {
        self
    }
}
impl<T> AsRef<[T]> for Vec<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T> AsMut<[T]> for Vec<T> {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T> Borrow<[T]> for Vec<T> {
    fn borrow(&self) -> &[T] {
        self
    }
}
impl<T> BorrowMut<[T]> for Vec<T> {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(slice: &[T]) -> Vec<T> {
        slice.to_vec()
    }
}
impl<T: Clone> From<&mut [T]> for Vec<T> {
    fn from(slice: &mut [T]) -> Vec<T> {
        slice.to_vec()
    }
}
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {
    fn from(array: &[T; N]) -> Vec<T> {
        array.to_vec()
    }
}
impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(array: [T; N]) -> Vec<T> {
        intrinsics::vec_from_array(array)
    }
}
impl<T> From<Box<[T]>> for Vec<T> {
    fn from(boxed: Box<[T]>) -> Vec<T> {
        intrinsics::vec_from_box(boxed)
    }
}
impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(deque: VecDeque<T>) -> Vec<T> {
        deque.items
    }
}
impl<T> From<BinaryHeap<T>> for Vec<T> {
    fn from(heap: BinaryHeap<T>) -> Vec<T> {
        heap.into_vec()
    }
}
impl From<&str> for Vec<u8> {
    fn from(text: &str) -> Vec<u8> {
        intrinsics::str_bytes(text)
    }
}
impl From<String> for Vec<u8> {
    fn from(text: String) -> Vec<u8> {
        text.into_bytes()
    }
}

/// Elements that were given are holes of the list, which dropping it passes over.
pub struct IntoIter<T> {
    items: Vec<T>,
    at: usize,
    end: usize,
}
impl<T> IntoIter<T> {
    pub fn as_slice(&self) -> &[T] {
        intrinsics::slice_range(self.items.as_slice(), self.at, self.end)
    }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let at = self.at;
        if at < self.end {
            self.at = at + 1;
            Some(intrinsics::vec_take(&mut self.items, at))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.end - self.at;
        (n, Some(n))
    }
    fn count(self) -> usize {
        self.end - self.at
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.at < self.end {
            self.end -= 1;
            Some(intrinsics::vec_take(&mut self.items, self.end))
        } else {
            None
        }
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {
    fn len(&self) -> usize {
        self.end - self.at
    }
}
impl<T> std::iter::FusedIterator for IntoIter<T> {}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> IntoIter<T> {
        self.as_slice().to_vec().into_iter()
    }
}
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}
impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        let end = intrinsics::vec_len(&self);
        IntoIter { items: self, at: 0, end }
    }
}
impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> std::slice::Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> std::slice::IterMut<'a, T> {
        self.iter_mut()
    }
}

/// What was taken out; it keeps the Vec borrowed, as if it were still at work there.
pub struct Drain<'a, T> {
    removed: IntoIter<T>,
    of: PhantomData<&'a mut Vec<T>>,
}
impl<T> Drain<'_, T> {
    pub fn as_slice(&self) -> &[T] {
        self.removed.as_slice()
    }
}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.removed.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.removed.size_hint()
    }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        self.removed.next_back()
    }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {}
}
use std::marker::PhantomData;
