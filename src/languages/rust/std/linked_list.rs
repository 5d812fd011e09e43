// std::collections::linked_list: in order, which is all that can be told of it
use std::cmp::Ordering;
use std::collections::VecDeque;
use std::fmt;
use std::hash::{Hash, Hasher};

pub struct LinkedList<T> {
    items: VecDeque<T>,
}
impl<T> LinkedList<T> {
    pub const fn new() -> LinkedList<T> {
        LinkedList { items: VecDeque::new() }
    }
    pub fn append(&mut self, other: &mut LinkedList<T>) {
        self.items.append(&mut other.items)
    }
    pub fn iter(&self) -> std::collections::vec_deque::Iter<'_, T> {
        self.items.iter()
    }
    pub fn iter_mut(&mut self) -> std::collections::vec_deque::IterMut<'_, T> {
        self.items.iter_mut()
    }
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    pub fn len(&self) -> usize {
        self.items.len()
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
        self.items.front()
    }
    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.items.front_mut()
    }
    pub fn back(&self) -> Option<&T> {
        self.items.back()
    }
    pub fn back_mut(&mut self) -> Option<&mut T> {
        self.items.back_mut()
    }
    pub fn push_front(&mut self, item: T) {
        self.items.push_front(item)
    }
    pub fn pop_front(&mut self) -> Option<T> {
        self.items.pop_front()
    }
    pub fn push_back(&mut self, item: T) {
        self.items.push_back(item)
    }
    pub fn pop_back(&mut self) -> Option<T> {
        self.items.pop_back()
    }
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> {
        LinkedList { items: self.items.split_off(at) }
    }
}
impl<T: Clone> Clone for LinkedList<T> {
    fn clone(&self) -> LinkedList<T> {
        LinkedList { items: self.items.clone() }
    }
}
impl<T> Default for LinkedList<T> {
    fn default() -> LinkedList<T> {
        LinkedList::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for LinkedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}
impl<T: PartialEq> PartialEq for LinkedList<T> {
    fn eq(&self, other: &LinkedList<T>) -> bool {
        self.items == other.items
    }
}
impl<T: Eq> Eq for LinkedList<T> {}
impl<T: PartialOrd> PartialOrd for LinkedList<T> {
    fn partial_cmp(&self, other: &LinkedList<T>) -> Option<Ordering> {
        self.items.partial_cmp(&other.items)
    }
}
impl<T: Ord> Ord for LinkedList<T> {
    fn cmp(&self, other: &LinkedList<T>) -> Ordering {
        self.items.cmp(&other.items)
    }
}
impl<T: Hash> Hash for LinkedList<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.items.hash(state)
    }
}
impl<T> FromIterator<T> for LinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> LinkedList<T> {
        LinkedList { items: iter.into_iter().collect() }
    }
}
impl<T> Extend<T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        self.items.extend(iter)
    }
}
impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
    fn from(array: [T; N]) -> LinkedList<T> {
        LinkedList { items: VecDeque::from(array) }
    }
}
impl<T> IntoIterator for LinkedList<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> std::vec::IntoIter<T> {
        self.items.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a LinkedList<T> {
    type Item = &'a T;
    type IntoIter = std::collections::vec_deque::Iter<'a, T>;
    fn into_iter(self) -> std::collections::vec_deque::Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut LinkedList<T> {
    type Item = &'a mut T;
    type IntoIter = std::collections::vec_deque::IterMut<'a, T>;
    fn into_iter(self) -> std::collections::vec_deque::IterMut<'a, T> {
        self.iter_mut()
    }
}
