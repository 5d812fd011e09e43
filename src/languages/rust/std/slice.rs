// std::slice, and the methods of slices
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::intrinsics;
use std::ops::{Bound, Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

// Indexing

pub unsafe trait SliceIndex<T: ?Sized> {
    type Output: ?Sized;
    fn get(self, slice: &T) -> Option<&Self::Output>;
    fn get_mut(self, slice: &mut T) -> Option<&mut Self::Output>;
    fn index(self, slice: &T) -> &Self::Output;
    fn index_mut(self, slice: &mut T) -> &mut Self::Output;
}

unsafe impl<T> SliceIndex<[T]> for usize {
    type Output = T;
    fn get(self, slice: &[T]) -> Option<&T> {
        if self < intrinsics::slice_len(slice) { Some(intrinsics::slice_get_unchecked(slice, self)) } else { None }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> {
        if self < intrinsics::slice_len(slice) { Some(intrinsics::slice_get_unchecked_mut(slice, self)) } else { None }
    }
    fn index(self, slice: &[T]) -> &T {
        intrinsics::slice_index(slice, self)
    }
    fn index_mut(self, slice: &mut [T]) -> &mut T {
        intrinsics::slice_index_mut(slice, self)
    }
}

fn check_range(from: usize, to: usize, length: usize) {
    if from > to {
        panic!("slice index starts at {} but ends at {}", from, to);
    }
    if to > length {
        panic!("range end index {} out of range for slice of length {}", to, length);
    }
}
fn after(end: usize, length: usize) -> usize {
    if end == usize::MAX {
        panic!("range end index {} out of range for slice of length {}", end, length);
    }
    end + 1
}

unsafe impl<T> SliceIndex<[T]> for Range<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        if self.start <= self.end && self.end <= slice.len() {
            Some(intrinsics::slice_range(slice, self.start, self.end))
        } else {
            None
        }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.start <= self.end && self.end <= slice.len() {
            Some(intrinsics::slice_range_mut(slice, self.start, self.end))
        } else {
            None
        }
    }
    fn index(self, slice: &[T]) -> &[T] {
        check_range(self.start, self.end, slice.len());
        intrinsics::slice_range(slice, self.start, self.end)
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        check_range(self.start, self.end, slice.len());
        intrinsics::slice_range_mut(slice, self.start, self.end)
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeTo<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        (0..self.end).get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        (0..self.end).get_mut(slice)
    }
    fn index(self, slice: &[T]) -> &[T] {
        (0..self.end).index(slice)
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        (0..self.end).index_mut(slice)
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeFrom<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        (self.start..slice.len()).get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        (self.start..slice.len()).get_mut(slice)
    }
    fn index(self, slice: &[T]) -> &[T] {
        let length = slice.len();
        if self.start > length {
            panic!("range start index {} out of range for slice of length {}", self.start, length);
        }
        intrinsics::slice_range(slice, self.start, length)
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        let length = slice.len();
        if self.start > length {
            panic!("range start index {} out of range for slice of length {}", self.start, length);
        }
        intrinsics::slice_range_mut(slice, self.start, length)
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeFull {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        Some(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        Some(slice)
    }
    fn index(self, slice: &[T]) -> &[T] {
        slice
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        slice
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeInclusive<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        if self.end == usize::MAX { None } else { (self.start..self.end + 1).get(slice) }
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.end == usize::MAX { None } else { (self.start..self.end + 1).get_mut(slice) }
    }
    fn index(self, slice: &[T]) -> &[T] {
        (self.start..after(self.end, slice.len())).index(slice)
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        (self.start..after(self.end, slice.len())).index_mut(slice)
    }
}
unsafe impl<T> SliceIndex<[T]> for RangeToInclusive<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        (0..=self.end).get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        (0..=self.end).get_mut(slice)
    }
    fn index(self, slice: &[T]) -> &[T] {
        (0..=self.end).index(slice)
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        (0..=self.end).index_mut(slice)
    }
}
impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}
impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}

/// The bounds of a range within a slice, checked.
pub(crate) fn bounds<R: RangeBounds<usize>>(range: R, length: usize) -> Range<usize> {
    let start = match range.start_bound() {
        Bound::Included(&start) => start,
        Bound::Excluded(&start) => start + 1,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(&end) => after(end, length),
        Bound::Excluded(&end) => end,
        Bound::Unbounded => {
            if start > length {
                panic!("range start index {} out of range for slice of length {}", start, length);
            }
            length
        }
    };
    check_range(start, end, length);
    start..end
}

pub fn from_ref<T>(value: &T) -> &[T] {
    intrinsics::slice_from_pointer(value, 1)
}
pub fn from_mut<T>(value: &mut T) -> &mut [T] {
    intrinsics::slice_from_pointer(value as *mut T as *const T, 1)
}
pub unsafe fn from_raw_parts<'a, T>(data: *const T, length: usize) -> &'a [T] {
    intrinsics::slice_from_pointer(data, length)
}
pub unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, length: usize) -> &'a mut [T] {
    intrinsics::slice_from_pointer(data as *const T, length)
}

// Sorting: a stable merge sort of the indices, after which all elements move at once. Runs of a few are inserted.

const RUN: usize = 12;

/// The indices of the elements in order. `less(a, b)`: whether b may not stand behind a.
fn sorted_order<T, F: FnMut(&T, &T) -> bool>(slice: &[T], less: &mut F) -> Vec<usize> {
    let length = slice.len();
    let mut order: Vec<usize> = Vec::new();
    let mut start = 0;
    while start < length {
        let end = if start + RUN < length { start + RUN } else { length };
        let mut i = start;
        while i < end {
            let item = &slice[i];
            let mut at = i;
            while at > start && less(item, &slice[order[at - 1]]) {
                at -= 1;
            }
            order.insert(at, i);
            i += 1;
        }
        start = end;
    }
    let mut width = RUN;
    while width < length {
        order = merge_runs(slice, &order, width, less);
        width *= 2;
    }
    order
}

fn merge_runs<T, F: FnMut(&T, &T) -> bool>(slice: &[T], order: &[usize], width: usize, less: &mut F) -> Vec<usize> {
    let length = order.len();
    let mut merged: Vec<usize> = Vec::new();
    let mut start = 0;
    while start < length {
        let middle = if start + width < length { start + width } else { length };
        let end = if middle + width < length { middle + width } else { length };
        let mut a = start;
        let mut b = middle;
        while a < middle && b < end {
            if less(&slice[order[b]], &slice[order[a]]) {
                merged.push(order[b]);
                b += 1;
            } else {
                merged.push(order[a]);
                a += 1;
            }
        }
        while a < middle {
            merged.push(order[a]);
            a += 1;
        }
        while b < end {
            merged.push(order[b]);
            b += 1;
        }
        start = end;
    }
    merged
}

impl<T> [T] {
    pub const fn len(&self) -> usize {
        intrinsics::slice_len(self)
    }
    pub const fn is_empty(&self) -> bool {
        intrinsics::slice_len(self) == 0
    }
    pub fn first(&self) -> Option<&T> {
        self.get(0)
    }
    pub fn first_mut(&mut self) -> Option<&mut T> {
        self.get_mut(0)
    }
    pub fn last(&self) -> Option<&T> {
        let length = self.len();
        if length == 0 { None } else { Some(intrinsics::slice_get_unchecked(self, length - 1)) }
    }
    pub fn last_mut(&mut self) -> Option<&mut T> {
        let length = self.len();
        if length == 0 { None } else { Some(intrinsics::slice_get_unchecked_mut(self, length - 1)) }
    }
    pub fn split_first(&self) -> Option<(&T, &[T])> {
        if self.is_empty() { None } else { Some((&self[0], &self[1..])) }
    }
    pub fn split_last(&self) -> Option<(&T, &[T])> {
        let length = self.len();
        if length == 0 { None } else { Some((&self[length - 1], &self[..length - 1])) }
    }
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        if self.is_empty() {
            return None;
        }
        let (head, tail) = self.split_at_mut(1);
        Some((intrinsics::slice_get_unchecked_mut(head, 0), tail))
    }
    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let length = self.len();
        if length == 0 {
            return None;
        }
        let (head, tail) = self.split_at_mut(length - 1);
        Some((intrinsics::slice_get_unchecked_mut(tail, 0), head))
    }
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output {
        index.index(self)
    }
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
    pub fn as_ptr(&self) -> *const T {
        intrinsics::slice_pointer(self)
    }
    pub fn as_mut_ptr(&mut self) -> *mut T {
        intrinsics::slice_pointer(self) as *mut T
    }
    pub fn swap(&mut self, a: usize, b: usize) {
        let length = self.len();
        if a >= length || b >= length {
            panic!("index out of bounds: the len is {} but the index is {}", length, if a >= length { a } else { b });
        }
        intrinsics::slice_swap(self, a, b)
    }
    pub fn reverse(&mut self) {
        intrinsics::slice_reverse(self)
    }
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { slice: self, at: 0, end: intrinsics::slice_len(self) }
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let end = intrinsics::slice_len(self);
        IterMut { slice: self, at: 0, end }
    }
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        if size == 0 {
            panic!("window size must be non-zero");
        }
        Windows { slice: self, size }
    }
    pub fn chunks(&self, size: usize) -> Chunks<'_, T> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        Chunks { slice: self, size }
    }
    pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        ChunksMut { slice: self, size }
    }
    pub fn chunks_exact(&self, size: usize) -> ChunksExact<'_, T> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        ChunksExact { slice: self, size }
    }
    pub fn chunks_exact_mut(&mut self, size: usize) -> ChunksMut<'_, T> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        let whole = self.len() / size * size;
        ChunksMut { slice: intrinsics::slice_range_mut(self, 0, whole), size }
    }
    pub fn rchunks(&self, size: usize) -> RChunks<'_, T> {
        if size == 0 {
            panic!("chunk size must be non-zero");
        }
        RChunks { slice: self, size }
    }
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {
        if mid > self.len() {
            panic!("mid > len");
        }
        (intrinsics::slice_range(self, 0, mid), intrinsics::slice_range(self, mid, self.len()))
    }
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        let length = self.len();
        if mid > length {
            panic!("mid > len");
        }
        unsafe {
            let whole = self as *mut [T];
            (intrinsics::slice_range_mut(&mut *whole, 0, mid), intrinsics::slice_range_mut(&mut *whole, mid, length))
        }
    }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {
        if mid > self.len() { None } else { Some(self.split_at(mid)) }
    }
    pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {
        let whole = self.len() / N * N;
        let mut chunks: Vec<[T; N]> = Vec::new();
        for chunk in self.chunks_exact(N) {
            chunks.push(unsafe { intrinsics::ptr_read(as_array(chunk)) });
        }
        (chunks.leak(), intrinsics::slice_range(self, whole, self.len()))
    }
    pub fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {
        ArrayWindows { windows: self.windows(N) }
    }
    pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() < N { None } else { Some(as_array(intrinsics::slice_range(self, 0, N))) }
    }
    pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        let length = self.len();
        if length < N { None } else { Some(as_array(intrinsics::slice_range(self, length - N, length))) }
    }
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, predicate: F) -> SplitN<'_, T, F> {
        SplitN { split: self.split(predicate), left: n }
    }
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, predicate: F) -> SplitInclusive<'_, T, F> {
        SplitInclusive { rest: self, predicate }
    }
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, predicate: F) -> std::iter::Rev<std::vec::IntoIter<&[T]>> {
        self.split(predicate).collect::<Vec<&[T]>>().into_iter().rev()
    }
    pub fn split<F: FnMut(&T) -> bool>(&self, predicate: F) -> Split<'_, T, F> {
        Split { rest: Some(self), predicate }
    }
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        let mut i = 0;
        let length = self.len();
        while i < length {
            if self[i] == *x {
                return true;
            }
            i += 1;
        }
        false
    }
    pub fn starts_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let n = needle.len();
        self.len() >= n && *needle == self[..n]
    }
    pub fn ends_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let (m, n) = (self.len(), needle.len());
        m >= n && *needle == self[m - n..]
    }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|item| item.cmp(x))
    }
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, mut f: F) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0;
        while size > 1 {
            let half = size / 2;
            let middle = base + half;
            base = if f(&self[middle]) == Ordering::Greater { base } else { middle };
            size -= half;
        }
        match f(&self[base]) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(&'a self, b: &B, mut f: F) -> Result<usize, usize> {
        self.binary_search_by(|item| f(item).cmp(b))
    }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut predicate: P) -> usize {
        let mut low = 0;
        let mut high = self.len();
        while low < high {
            let middle = low + (high - low) / 2;
            if predicate(&self[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        let order = sorted_order(self, &mut |a: &T, b: &T| a.lt(b));
        intrinsics::slice_permute(self, &order);
    }
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        let order = sorted_order(self, &mut |a: &T, b: &T| compare(a, b) == Ordering::Less);
        intrinsics::slice_permute(self, &order);
    }
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) {
        let order = sorted_order(self, &mut |a: &T, b: &T| f(a).lt(&f(b)));
        intrinsics::slice_permute(self, &order);
    }
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        let keys: Vec<K> = self.iter().map(f).collect();
        let order = sorted_order(&keys, &mut |a: &K, b: &K| a.lt(b));
        intrinsics::slice_permute(self, &order);
    }
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        self.sort()
    }
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
        self.sort_by(compare)
    }
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        self.sort_by_key(f)
    }
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        self.sort();
        self.around(index)
    }
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(
        &mut self,
        index: usize,
        compare: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        self.sort_by(compare);
        self.around(index)
    }
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(
        &mut self,
        index: usize,
        f: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        self.sort_by_key(f);
        self.around(index)
    }
    /// What stands before an element, it, and what stands behind.
    fn around(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) {
        let length = self.len();
        if index >= length {
            panic!("partition_at_index index {} greater than length of slice {}", index, length);
        }
        let (left, rest) = self.split_at_mut(index);
        let (middle, right) = rest.split_at_mut(1);
        (left, intrinsics::slice_get_unchecked_mut(middle, 0), right)
    }
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        self.iter().is_sorted()
    }
    pub fn is_sorted_by<'a, F: FnMut(&'a T, &'a T) -> bool>(&'a self, mut compare: F) -> bool {
        let mut i = 1;
        while i < self.len() {
            if !compare(&self[i - 1], &self[i]) {
                return false;
            }
            i += 1;
        }
        true
    }
    pub fn is_sorted_by_key<'a, K: PartialOrd, F: FnMut(&'a T) -> K>(&'a self, f: F) -> bool {
        self.iter().is_sorted_by_key(f)
    }
    pub fn get_disjoint_mut<const N: usize>(
        &mut self,
        indices: [usize; N],
    ) -> Result<[&mut T; N], GetDisjointMutError> {
        let mut places: Vec<&mut T> = Vec::new();
        let whole = self as *mut [T];
        let mut i = 0;
        while i < N {
            let index = indices[i];
            if index >= self.len() {
                return Err(GetDisjointMutError::IndexOutOfBounds);
            }
            if indices[..i].contains(&index) {
                return Err(GetDisjointMutError::OverlappingIndices);
            }
            places.push(unsafe { intrinsics::slice_get_unchecked_mut(&mut *whole, index) });
            i += 1;
        }
        Ok(intrinsics::vec_into_array(places))
    }
    pub fn rotate_left(&mut self, mid: usize) {
        assert!(mid <= self.len());
        intrinsics::slice_rotate_left(self, mid)
    }
    pub fn rotate_right(&mut self, k: usize) {
        assert!(k <= self.len());
        let mid = self.len() - k;
        intrinsics::slice_rotate_left(self, mid)
    }
    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        if intrinsics::slice_fill_plain(self, &value) {
            return;
        }
        for slot in self.iter_mut() {
            *slot = value.clone();
        }
    }
    pub fn fill_with<F: FnMut() -> T>(&mut self, mut f: F) {
        for slot in self.iter_mut() {
            *slot = f();
        }
    }
    pub fn clone_from_slice(&mut self, source: &[T])
    where
        T: Clone,
    {
        if self.len() != source.len() {
            panic!("destination and source slices have different lengths");
        }
        let mut i = 0;
        while i < source.len() {
            self[i] = source[i].clone();
            i += 1;
        }
    }
    pub fn copy_from_slice(&mut self, source: &[T])
    where
        T: Copy,
    {
        if self.len() != source.len() {
            panic!(
                "copy_from_slice: source slice length ({}) does not match destination slice length ({})",
                source.len(),
                self.len()
            );
        }
        intrinsics::slice_copy_from(self, source)
    }
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, source: R, to: usize)
    where
        T: Copy,
    {
        let range = bounds(source, self.len());
        if to > self.len() - (range.end - range.start) {
            panic!("dest is out of bounds");
        }
        let copied = self[range].to_vec();
        let end = to + copied.len();
        intrinsics::slice_copy_from(&mut self[to..end], &copied)
    }
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        if self.len() != other.len() {
            panic!("destination and source slices have different lengths");
        }
        let mut i = 0;
        while i < self.len() {
            std::mem::swap(&mut self[i], &mut other[i]);
            i += 1;
        }
    }
    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        if let Some(copy) = intrinsics::slice_clone_plain(self) {
            return copy;
        }
        let mut vec = Vec::new();
        for item in self {
            vec.push(item.clone());
        }
        vec
    }
    pub fn into_vec(self: Box<[T]>) -> Vec<T> {
        intrinsics::vec_from_box(self)
    }
    pub fn repeat(&self, n: usize) -> Vec<T>
    where
        T: Copy,
    {
        let mut vec = Vec::new();
        let mut i = 0;
        while i < n {
            vec.extend_from_slice(self);
            i += 1;
        }
        vec
    }
    pub fn concat<Item: ?Sized>(&self) -> <[T] as Concat<Item>>::Output
    where
        [T]: Concat<Item>,
    {
        Concat::concat(self)
    }
    pub fn join<Separator>(&self, separator: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>,
    {
        Join::join(self, separator)
    }
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, predicate: F) -> ChunkBy<'_, T, F> {
        ChunkBy { slice: self, predicate }
    }
}
impl [u8] {
    pub fn is_ascii(&self) -> bool {
        self.iter().all(|byte| *byte < 128)
    }
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        self.iter().map(|byte| byte.to_ascii_uppercase()).collect()
    }
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        self.iter().map(|byte| byte.to_ascii_lowercase()).collect()
    }
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
}

pub trait Concat<Item: ?Sized> {
    type Output;
    fn concat(slice: &Self) -> Self::Output;
}
pub trait Join<Separator> {
    type Output;
    fn join(slice: &Self, separator: Separator) -> Self::Output;
}
impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
    fn concat(slice: &Self) -> Vec<T> {
        let mut all = Vec::new();
        for part in slice {
            all.extend_from_slice(part.borrow());
        }
        all
    }
}
impl<S: Borrow<str>> Concat<str> for [S] {
    type Output = String;
    fn concat(slice: &Self) -> String {
        let mut all = String::new();
        for part in slice {
            all.push_str(part.borrow());
        }
        all
    }
}
impl<S: Borrow<str>> Join<&str> for [S] {
    type Output = String;
    fn join(slice: &Self, separator: &str) -> String {
        let mut all = String::new();
        let mut first = true;
        for part in slice {
            if !first {
                all.push_str(separator);
            }
            first = false;
            all.push_str(part.borrow());
        }
        all
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
    fn join(slice: &Self, separator: &T) -> Vec<T> {
        let mut all = Vec::new();
        let mut first = true;
        for part in slice {
            if !first {
                all.push(separator.clone());
            }
            first = false;
            all.extend_from_slice(part.borrow());
        }
        all
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;
    fn join(slice: &Self, separator: &[T]) -> Vec<T> {
        let mut all = Vec::new();
        let mut first = true;
        for part in slice {
            if !first {
                all.extend_from_slice(separator);
            }
            first = false;
            all.extend_from_slice(part.borrow());
        }
        all
    }
}

// Iterators

pub struct Iter<'a, T: 'a> {
    slice: &'a [T],
    at: usize,
    end: usize,
}
impl<'a, T> Iter<'a, T> {
    pub fn as_slice(&self) -> &'a [T] {
        intrinsics::slice_range(self.slice, self.at, self.end)
    }
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        let at = self.at;
        if at < self.end {
            self.at = at + 1;
            Some(intrinsics::slice_get_unchecked(self.slice, at))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.end - self.at;
        (n, Some(n))
    }
    fn nth(&mut self, n: usize) -> Option<&'a T> {
        if n < self.end - self.at {
            self.at += n;
            self.next()
        } else {
            self.at = self.end;
            None
        }
    }
    fn count(self) -> usize {
        self.end - self.at
    }
}
impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        if self.at < self.end {
            self.end -= 1;
            Some(intrinsics::slice_get_unchecked(self.slice, self.end))
        } else {
            None
        }
    }
    fn nth_back(&mut self, n: usize) -> Option<&'a T> {
        if n < self.end - self.at {
            self.end -= n;
            self.next_back()
        } else {
            self.end = self.at;
            None
        }
    }
}
impl<'a, T> ExactSizeIterator for Iter<'a, T> {
    fn len(&self) -> usize {
        self.end - self.at
    }
}
impl<'a, T> std::iter::FusedIterator for Iter<'a, T> {}
impl<'a, T> Clone for Iter<'a, T> {
    fn clone(&self) -> Self {
        Iter { slice: self.slice, at: self.at, end: self.end }
    }
}
impl<T: fmt::Debug> fmt::Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&self.as_slice()).finish()
    }
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self {
        Iter { slice: &[], at: 0, end: 0 }
    }
}
impl<T> AsRef<[T]> for Iter<'_, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

pub struct IterMut<'a, T: 'a> {
    slice: &'a mut [T],
    at: usize,
    end: usize,
}
impl<'a, T> IterMut<'a, T> {
    fn place(&mut self, at: usize) -> &'a mut T {
        unsafe { intrinsics::slice_get_unchecked_mut(&mut *(self.slice as *mut [T]), at) }
    }
    pub fn into_slice(self) -> &'a mut [T] {
        let IterMut { slice, at, end } = self;
        intrinsics::slice_range_mut(slice, at, end)
    }
    pub fn as_slice(&self) -> &[T] {
        intrinsics::slice_range(self.slice, self.at, self.end)
    }
}
impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
    fn next(&mut self) -> Option<&'a mut T> {
        let at = self.at;
        if at < self.end {
            self.at = at + 1;
            Some(self.place(at))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.end - self.at;
        (n, Some(n))
    }
    fn nth(&mut self, n: usize) -> Option<&'a mut T> {
        if n < self.end - self.at {
            self.at += n;
            self.next()
        } else {
            self.at = self.end;
            None
        }
    }
}
impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        if self.at < self.end {
            self.end -= 1;
            Some(self.place(self.end))
        } else {
            None
        }
    }
}
impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}
impl<T: fmt::Debug> fmt::Debug for IterMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IterMut").field(&self.as_slice()).finish()
    }
}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

pub struct Windows<'a, T: 'a> {
    slice: &'a [T],
    size: usize,
}
impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.slice.len();
        if self.size > length {
            return None;
        }
        let window = intrinsics::slice_range(self.slice, 0, self.size);
        self.slice = intrinsics::slice_range(self.slice, 1, length);
        Some(window)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let length = self.slice.len();
        let n = if self.size > length { 0 } else { length - self.size + 1 };
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for Windows<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let length = self.slice.len();
        if self.size > length {
            return None;
        }
        let window = intrinsics::slice_range(self.slice, length - self.size, length);
        self.slice = intrinsics::slice_range(self.slice, 0, length - 1);
        Some(window)
    }
}
impl<'a, T> ExactSizeIterator for Windows<'a, T> {}

pub struct Chunks<'a, T: 'a> {
    slice: &'a [T],
    size: usize,
}
impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.slice.len();
        if length == 0 {
            return None;
        }
        let size = if self.size < length { self.size } else { length };
        let chunk = intrinsics::slice_range(self.slice, 0, size);
        self.slice = intrinsics::slice_range(self.slice, size, length);
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.slice.len() + self.size - 1) / self.size;
        (n, Some(n))
    }
}
impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let length = self.slice.len();
        if length == 0 {
            return None;
        }
        let rest = length % self.size;
        let from = length - if rest == 0 { self.size } else { rest };
        let chunk = intrinsics::slice_range(self.slice, from, length);
        self.slice = intrinsics::slice_range(self.slice, 0, from);
        Some(chunk)
    }
}
impl<'a, T> ExactSizeIterator for Chunks<'a, T> {}
impl<'a, T> Clone for Chunks<'a, T> {
    fn clone(&self) -> Self {
        Chunks { slice: self.slice, size: self.size }
    }
}

pub struct ChunksMut<'a, T: 'a> {
    slice: &'a mut [T],
    size: usize,
}
impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        let length = self.slice.len();
        if length == 0 {
            return None;
        }
        let size = if self.size < length { self.size } else { length };
        unsafe {
            let whole = self.slice as *mut [T];
            self.slice = intrinsics::slice_range_mut(&mut *whole, size, length);
            Some(intrinsics::slice_range_mut(&mut *whole, 0, size))
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.slice.len() + self.size - 1) / self.size;
        (n, Some(n))
    }
}
impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> {}

pub struct ChunksExact<'a, T: 'a> {
    slice: &'a [T],
    size: usize,
}
impl<'a, T> ChunksExact<'a, T> {
    pub fn remainder(&self) -> &'a [T] {
        let length = self.slice.len();
        intrinsics::slice_range(self.slice, length - length % self.size, length)
    }
}
impl<'a, T> Iterator for ChunksExact<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.slice.len();
        if length < self.size {
            return None;
        }
        let chunk = intrinsics::slice_range(self.slice, 0, self.size);
        self.slice = intrinsics::slice_range(self.slice, self.size, length);
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.slice.len() / self.size;
        (n, Some(n))
    }
}
impl<'a, T> ExactSizeIterator for ChunksExact<'a, T> {}

pub struct RChunks<'a, T: 'a> {
    slice: &'a [T],
    size: usize,
}
impl<'a, T> Iterator for RChunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.slice.len();
        if length == 0 {
            return None;
        }
        let from = length.saturating_sub(self.size);
        let chunk = intrinsics::slice_range(self.slice, from, length);
        self.slice = intrinsics::slice_range(self.slice, 0, from);
        Some(chunk)
    }
}

pub struct Split<'a, T: 'a, P> {
    rest: Option<&'a [T]>,
    predicate: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let rest = match self.rest {
            Some(rest) => rest,
            None => return None,
        };
        let mut i = 0;
        while i < rest.len() {
            if (self.predicate)(&rest[i]) {
                self.rest = Some(&rest[i + 1..]);
                return Some(&rest[..i]);
            }
            i += 1;
        }
        self.rest = None;
        Some(rest)
    }
}

pub struct SplitN<'a, T: 'a, P> {
    split: Split<'a, T, P>,
    left: usize,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitN<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        match self.left {
            0 => None,
            1 => {
                self.left = 0;
                self.split.rest.take()
            }
            _ => {
                self.left -= 1;
                self.split.next()
            }
        }
    }
}

pub struct SplitInclusive<'a, T: 'a, P> {
    rest: &'a [T],
    predicate: P,
}
impl<'a, T, P: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let rest = self.rest;
        if rest.is_empty() {
            return None;
        }
        let mut end = 0;
        while end < rest.len() {
            end += 1;
            if (self.predicate)(&rest[end - 1]) {
                break;
            }
        }
        self.rest = &rest[end..];
        Some(&rest[..end])
    }
}

/// A part of a slice as an array of the same elements. The reference is to a list of its own where the part is not the
/// whole list, so it is only for looking.
fn as_array<T, const N: usize>(part: &[T]) -> &[T; N] {
    intrinsics::slice_as_array(part)
}
pub struct ArrayWindows<'a, T: 'a, const N: usize> {
    windows: Windows<'a, T>,
}
impl<'a, T, const N: usize> Iterator for ArrayWindows<'a, T, N> {
    type Item = &'a [T; N];
    fn next(&mut self) -> Option<&'a [T; N]> {
        match self.windows.next() {
            Some(window) => Some(as_array(window)),
            None => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GetDisjointMutError {
    IndexOutOfBounds,
    OverlappingIndices,
}
impl fmt::Display for GetDisjointMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            GetDisjointMutError::IndexOutOfBounds => "an index is out of bounds",
            GetDisjointMutError::OverlappingIndices => "there were overlapping indices",
        })
    }
}
impl std::error::Error for GetDisjointMutError {}

pub struct ChunkBy<'a, T: 'a, P> {
    slice: &'a [T],
    predicate: P,
}
impl<'a, T, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let length = self.slice.len();
        if length == 0 {
            return None;
        }
        let mut end = 1;
        while end < length && (self.predicate)(&self.slice[end - 1], &self.slice[end]) {
            end += 1;
        }
        let chunk = intrinsics::slice_range(self.slice, 0, end);
        self.slice = intrinsics::slice_range(self.slice, end, length);
        Some(chunk)
    }
}

// Comparing and hashing

pub(crate) fn equal<T: PartialEq<U>, U>(a: &[T], b: &[U]) -> bool {
    let length = a.len();
    if length != b.len() {
        return false;
    }
    let mut i = 0;
    while i < length {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}
impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {
    fn eq(&self, other: &[U]) -> bool {
        equal(self, other)
    }
}
impl<T: Eq> Eq for [T] {}
impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering> {
        let mut i = 0;
        while i < self.len() && i < other.len() {
            match self[i].partial_cmp(&other[i]) {
                Some(Ordering::Equal) => {}
                different => return different,
            }
            i += 1;
        }
        self.len().partial_cmp(&other.len())
    }
}
impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering {
        let mut i = 0;
        while i < self.len() && i < other.len() {
            match self[i].cmp(&other[i]) {
                Ordering::Equal => {}
                different => return different,
            }
            i += 1;
        }
        self.len().cmp(&other.len())
    }
}
impl<T: Hash> Hash for [T] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        for item in self {
            item.hash(state);
        }
    }
}
impl<T> AsRef<[T]> for [T] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T> AsMut<[T]> for [T] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
