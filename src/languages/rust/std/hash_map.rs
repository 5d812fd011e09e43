// std::collections::hash_map: keys and values in the order in which they came (until one is removed), and a table of
// chains into them
use std::borrow::Borrow;
use std::fmt;
use std::hash::{BuildHasher, Hash, Hasher};
use std::intrinsics;
use std::ops::Index;

pub use std::hash::DefaultHasher;
pub use std::hash::RandomState;

/// No entry.
const NONE: usize = usize::MAX;

/// `heads[hash % heads.len()]` is the first entry of a chain that `next` goes on with.
pub struct HashMap<K, V, S = RandomState> {
    keys: Vec<K>,
    values: Vec<V>,
    hashes: Vec<usize>,
    next: Vec<usize>,
    heads: Vec<usize>,
    hash_builder: S,
}

impl<K, V> HashMap<K, V, RandomState> {
    pub fn new() -> HashMap<K, V, RandomState> {
        HashMap::with_hasher(RandomState)
    }
    pub fn with_capacity(_capacity: usize) -> HashMap<K, V, RandomState> {
        HashMap::with_hasher(RandomState)
    }
}
impl<K, V, S> HashMap<K, V, S> {
    pub const fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {
        HashMap {
            keys: Vec::new(),
            values: Vec::new(),
            hashes: Vec::new(),
            next: Vec::new(),
            heads: Vec::new(),
            hash_builder,
        }
    }
    pub fn with_capacity_and_hasher(_capacity: usize, hash_builder: S) -> HashMap<K, V, S> {
        HashMap::with_hasher(hash_builder)
    }
    pub fn capacity(&self) -> usize {
        self.keys.len()
    }
    pub fn hasher(&self) -> &S {
        &self.hash_builder
    }
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys { inner: self.iter() }
    }
    pub fn into_keys(self) -> std::vec::IntoIter<K> {
        self.keys.into_iter()
    }
    pub fn values(&self) -> Values<'_, K, V> {
        Values { inner: self.iter() }
    }
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        ValuesMut { inner: self.iter_mut() }
    }
    pub fn into_values(self) -> std::vec::IntoIter<V> {
        self.values.into_iter()
    }
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { keys: self.keys.iter(), values: self.values.iter() }
    }
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        IterMut { keys: self.keys.iter(), values: self.values.iter_mut() }
    }
    pub fn len(&self) -> usize {
        self.keys.len()
    }
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
    pub fn drain(&mut self) -> IntoIter<K, V> {
        let keys = std::mem::replace(&mut self.keys, Vec::new());
        let values = std::mem::replace(&mut self.values, Vec::new());
        self.forget_table();
        IntoIter { keys: keys.into_iter(), values: values.into_iter() }
    }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F) {
        let keys = std::mem::replace(&mut self.keys, Vec::new());
        let values = std::mem::replace(&mut self.values, Vec::new());
        let hashes = std::mem::replace(&mut self.hashes, Vec::new());
        self.forget_table();
        let mut values = values.into_iter();
        let mut hashes = hashes.into_iter();
        for key in keys {
            if let (Some(mut value), Some(hash)) = (values.next(), hashes.next()) {
                if f(&key, &mut value) {
                    self.add(hash, key, value);
                }
            }
        }
    }
    /// Takes out what a function says, at once and not by and by.
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F) -> IntoIter<K, V> {
        let mut keys = Vec::new();
        let mut values = Vec::new();
        let mut i = 0;
        while i < self.keys.len() {
            if f(&self.keys[i], &mut self.values[i]) {
                let (key, value) = self.take(i);
                keys.push(key);
                values.push(value);
            } else {
                i += 1;
            }
        }
        IntoIter { keys: keys.into_iter(), values: values.into_iter() }
    }
    pub fn clear(&mut self) {
        drop(self.drain())
    }
    fn forget_table(&mut self) {
        self.hashes.clear();
        self.next.clear();
        self.heads.clear();
    }
    /// Adds an entry whose key is new; returns its index.
    fn add(&mut self, hash: usize, key: K, value: V) -> usize {
        let index = self.keys.len();
        if index >= self.heads.len() {
            self.grow();
        }
        let chain = hash % self.heads.len();
        intrinsics::vec_push(&mut self.keys, key);
        intrinsics::vec_push(&mut self.values, value);
        intrinsics::vec_push(&mut self.hashes, hash);
        intrinsics::vec_push(&mut self.next, self.heads[chain]);
        self.heads[chain] = index;
        index
    }
    fn grow(&mut self) {
        let size = if self.heads.is_empty() { 8 } else { self.heads.len() * 2 };
        self.heads = Vec::new();
        self.heads.resize(size, NONE);
        let mut i = 0;
        while i < self.hashes.len() {
            let chain = self.hashes[i] % size;
            self.next[i] = self.heads[chain];
            self.heads[chain] = i;
            i += 1;
        }
    }
    /// Makes whatever leads to entry `from` lead to `to`.
    fn relink(&mut self, from: usize, to: usize) {
        let chain = self.hashes[from] % self.heads.len();
        if self.heads[chain] == from {
            self.heads[chain] = to;
            return;
        }
        let mut i = self.heads[chain];
        while self.next[i] != from {
            i = self.next[i];
        }
        self.next[i] = to;
    }
    /// Takes an entry out. The last one gets its place.
    fn take(&mut self, index: usize) -> (K, V) {
        let next = self.next[index];
        self.relink(index, next);
        let last = self.keys.len() - 1;
        if index != last {
            self.relink(last, index);
        }
        self.hashes.swap_remove(index);
        self.next.swap_remove(index);
        (self.keys.swap_remove(index), self.values.swap_remove(index))
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    pub fn reserve(&mut self, _additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    fn hash_of<Q: ?Sized + Hash>(&self, key: &Q) -> usize {
        let mut hasher = self.hash_builder.build_hasher();
        key.hash(&mut hasher);
        hasher.finish() as u32 as usize
    }
    /// The index of a key's entry; NONE where there is none.
    fn find<Q: ?Sized + Eq>(&self, hash: usize, key: &Q) -> usize
    where
        K: Borrow<Q>,
    {
        if self.keys.is_empty() {
            return NONE;
        }
        let mut i = self.heads[hash % self.heads.len()];
        while i != NONE {
            if self.hashes[i] == hash && self.keys[i].borrow() == key {
                return i;
            }
            i = self.next[i];
        }
        NONE
    }
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let hash = self.hash_of(&key);
        let index = self.find(hash, &key);
        let map = unsafe { intrinsics::transmute::<&mut HashMap<K, V, S>, &mut HashMap<K, V>>(self) };
        if index == NONE {
            Entry::Vacant(VacantEntry { map, hash, key })
        } else {
            Entry::Occupied(OccupiedEntry { map, index, key })
        }
    }
    pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let index = self.find(self.hash_of(k), k);
        if index == NONE { None } else { Some(&self.values[index]) }
    }
    pub fn get_key_value<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let index = self.find(self.hash_of(k), k);
        if index == NONE { None } else { Some((&self.keys[index], &self.values[index])) }
    }
    pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(self.hash_of(k), k) != NONE
    }
    pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let index = self.find(self.hash_of(k), k);
        if index == NONE { None } else { Some(&mut self.values[index]) }
    }
    pub fn get_disjoint_mut<Q: ?Sized + Hash + Eq, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&mut V>; N]
    where
        K: Borrow<Q>,
    {
        let found: Vec<usize> = ks.iter().map(|k| self.find(self.hash_of(*k), *k)).collect();
        let values = &mut self.values as *mut Vec<V>;
        let mut places: Vec<Option<&mut V>> = Vec::new();
        for (i, index) in found.iter().enumerate() {
            if *index == NONE {
                places.push(None);
            } else if found[..i].contains(index) {
                panic!("duplicate keys found");
            } else {
                places.push(Some(unsafe { &mut (&mut *values)[*index] }));
            }
        }
        intrinsics::vec_into_array(places)
    }
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        let hash = self.hash_of(&k);
        let index = self.find(hash, &k);
        if index == NONE {
            self.add(hash, k, v);
            None
        } else {
            Some(std::mem::replace(&mut self.values[index], v))
        }
    }
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.remove_entry(k) {
            Some((_, value)) => Some(value),
            None => None,
        }
    }
    pub fn remove_entry<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        let index = self.find(self.hash_of(k), k);
        if index == NONE { None } else { Some(self.take(index)) }
    }
}

impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    fn clone(&self) -> HashMap<K, V, S> {
        HashMap {
            keys: self.keys.clone(),
            values: self.values.clone(),
            hashes: self.hashes.clone(),
            next: self.next.clone(),
            heads: self.heads.clone(),
            hash_builder: self.hash_builder.clone(),
        }
    }
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &HashMap<K, V, S>) -> bool {
        self.len() == other.len()
            && self.iter().all(|(key, value)| match other.get(key) {
                Some(theirs) => *value == *theirs,
                None => false,
            })
    }
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: fmt::Debug, V: fmt::Debug, S> fmt::Debug for HashMap<K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> HashMap<K, V, S> {
        HashMap::with_hasher(S::default())
    }
}
impl<K, Q: ?Sized, V, S> Index<&Q> for HashMap<K, V, S>
where
    K: Eq + Hash + Borrow<Q>,
    Q: Eq + Hash,
    S: BuildHasher,
{
    type Output = V;
    fn index(&self, key: &Q) -> &V {
        match self.get(key) {
            Some(value) => value,
            None => panic!("{}", "no entry found for key"),
        }
    }
}
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> HashMap<K, V, S> {
        let mut map = HashMap::with_hasher(S::default());
        map.extend(iter);
        map
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) {
        for (key, value) in iter {
            self.insert(key, value);
        }
    }
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T) {
        for (key, value) in iter {
            self.insert(*key, *value);
        }
    }
}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(array: [(K, V); N]) -> HashMap<K, V, RandomState> {
        array.into_iter().collect()
    }
}

// Iterators

pub struct Iter<'a, K: 'a, V: 'a> {
    keys: std::slice::Iter<'a, K>,
    values: std::slice::Iter<'a, V>,
}
impl<'a, K, V> Clone for Iter<'a, K, V> {
    fn clone(&self) -> Self {
        Iter { keys: self.keys.clone(), values: self.values.clone() }
    }
}
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        match self.keys.next() {
            Some(key) => match self.values.next() {
                Some(value) => Some((key, value)),
                None => None,
            },
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.keys.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for Iter<'a, K, V> {}
pub struct IterMut<'a, K: 'a, V: 'a> {
    keys: std::slice::Iter<'a, K>,
    values: std::slice::IterMut<'a, V>,
}
impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        match self.keys.next() {
            Some(key) => match self.values.next() {
                Some(value) => Some((key, value)),
                None => None,
            },
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.keys.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for IterMut<'a, K, V> {}
pub struct IntoIter<K, V> {
    keys: std::vec::IntoIter<K>,
    values: std::vec::IntoIter<V>,
}
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        match self.keys.next() {
            Some(key) => match self.values.next() {
                Some(value) => Some((key, value)),
                None => None,
            },
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.keys.size_hint()
    }
}
impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
pub struct Keys<'a, K: 'a, V: 'a> {
    inner: Iter<'a, K, V>,
}
impl<'a, K, V> Clone for Keys<'a, K, V> {
    fn clone(&self) -> Self {
        Keys { inner: self.inner.clone() }
    }
}
impl<'a, K, V> Iterator for Keys<'a, K, V> {
    type Item = &'a K;
    fn next(&mut self) -> Option<&'a K> {
        self.inner.keys.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}
pub struct Values<'a, K: 'a, V: 'a> {
    inner: Iter<'a, K, V>,
}
impl<'a, K, V> Clone for Values<'a, K, V> {
    fn clone(&self) -> Self {
        Values { inner: self.inner.clone() }
    }
}
impl<'a, K, V> Iterator for Values<'a, K, V> {
    type Item = &'a V;
    fn next(&mut self) -> Option<&'a V> {
        self.inner.values.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.values.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}
pub struct ValuesMut<'a, K: 'a, V: 'a> {
    inner: IterMut<'a, K, V>,
}
impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
    type Item = &'a mut V;
    fn next(&mut self) -> Option<&'a mut V> {
        self.inner.values.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.values.size_hint()
    }
}
impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}
impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        IntoIter { keys: self.keys.into_iter(), values: self.values.into_iter() }
    }
}
impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}

// Entries: the map is taken for one with the usual hasher, which they do not look at

pub enum Entry<'a, K: 'a, V: 'a> {
    Occupied(OccupiedEntry<'a, K, V>),
    Vacant(VacantEntry<'a, K, V>),
}
pub struct OccupiedEntry<'a, K: 'a, V: 'a> {
    map: &'a mut HashMap<K, V>,
    index: usize,
    key: K,
}
pub struct VacantEntry<'a, K: 'a, V: 'a> {
    map: &'a mut HashMap<K, V>,
    hash: usize,
    key: K,
}
impl<'a, K, V> Entry<'a, K, V> {
    pub fn or_insert(self, default: V) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default),
        }
    }
    pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default()),
        }
    }
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let value = default(entry.key());
                entry.insert(value)
            }
        }
    }
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(V::default()),
        }
    }
    pub fn key(&self) -> &K {
        match self {
            Entry::Occupied(entry) => entry.key(),
            Entry::Vacant(entry) => entry.key(),
        }
    }
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<'a, K, V> {
        match self {
            Entry::Occupied(mut entry) => {
                f(entry.get_mut());
                Entry::Occupied(entry)
            }
            Entry::Vacant(entry) => Entry::Vacant(entry),
        }
    }
}
impl<'a, K, V> OccupiedEntry<'a, K, V> {
    pub fn key(&self) -> &K {
        &self.map.keys[self.index]
    }
    pub fn get(&self) -> &V {
        &self.map.values[self.index]
    }
    pub fn get_mut(&mut self) -> &mut V {
        &mut self.map.values[self.index]
    }
    pub fn into_mut(self) -> &'a mut V {
        &mut self.map.values[self.index]
    }
    pub fn insert(&mut self, value: V) -> V {
        std::mem::replace(self.get_mut(), value)
    }
    pub fn remove(self) -> V {
        self.map.take(self.index).1
    }
    pub fn remove_entry(self) -> (K, V) {
        self.map.take(self.index)
    }
}
impl<'a, K, V> VacantEntry<'a, K, V> {
    pub fn key(&self) -> &K {
        &self.key
    }
    pub fn into_key(self) -> K {
        self.key
    }
    pub fn insert(self, value: V) -> &'a mut V {
        let VacantEntry { map, hash, key } = self;
        let index = map.add(hash, key, value);
        &mut map.values[index]
    }
}
