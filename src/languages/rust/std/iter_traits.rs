// std::iter: the traits
use std::cmp::Ordering;
use std::ops::{ControlFlow, Try};

#[lang = "Iterator"]
pub trait Iterator {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, None)
    }
    fn count(self) -> usize
    where
        Self: Sized,
    {
        let mut iter = self;
        let mut n = 0;
        while let Some(_) = iter.next() {
            n += 1;
        }
        n
    }
    fn last(self) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut iter = self;
        let mut last = None;
        while let Some(item) = iter.next() {
            last = Some(item);
        }
        last
    }
    fn nth(&mut self, n: usize) -> Option<Self::Item> {
        let mut left = n;
        while left > 0 {
            if self.next().is_none() {
                return None;
            }
            left -= 1;
        }
        self.next()
    }
    fn step_by(self, step: usize) -> StepBy<Self>
    where
        Self: Sized,
    {
        assert!(step != 0);
        StepBy { iter: self, skip: step - 1, first: true }
    }
    fn chain<U>(self, other: U) -> Chain<Self, U::IntoIter>
    where
        Self: Sized,
        U: IntoIterator<Item = Self::Item>,
    {
        Chain { a: Some(self), b: Some(other.into_iter()) }
    }
    fn zip<U>(self, other: U) -> Zip<Self, U::IntoIter>
    where
        Self: Sized,
        U: IntoIterator,
    {
        Zip { a: self, b: other.into_iter() }
    }
    fn map<B, F>(self, f: F) -> Map<Self, F>
    where
        Self: Sized,
        F: FnMut(Self::Item) -> B,
    {
        Map { iter: self, f }
    }
    fn for_each<F>(self, f: F)
    where
        Self: Sized,
        F: FnMut(Self::Item),
    {
        let mut iter = self;
        let mut f = f;
        while let Some(item) = iter.next() {
            f(item);
        }
    }
    fn filter<P>(self, predicate: P) -> Filter<Self, P>
    where
        Self: Sized,
        P: FnMut(&Self::Item) -> bool,
    {
        Filter { iter: self, predicate }
    }
    fn filter_map<B, F>(self, f: F) -> FilterMap<Self, F>
    where
        Self: Sized,
        F: FnMut(Self::Item) -> Option<B>,
    {
        FilterMap { iter: self, f }
    }
    fn enumerate(self) -> Enumerate<Self>
    where
        Self: Sized,
    {
        Enumerate { iter: self, count: 0 }
    }
    fn peekable(self) -> Peekable<Self>
    where
        Self: Sized,
    {
        Peekable { iter: self, peeked: None }
    }
    fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P>
    where
        Self: Sized,
        P: FnMut(&Self::Item) -> bool,
    {
        SkipWhile { iter: self, done: false, predicate }
    }
    fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P>
    where
        Self: Sized,
        P: FnMut(&Self::Item) -> bool,
    {
        TakeWhile { iter: self, done: false, predicate }
    }
    fn map_while<B, P>(self, predicate: P) -> MapWhile<Self, P>
    where
        Self: Sized,
        P: FnMut(Self::Item) -> Option<B>,
    {
        MapWhile { iter: self, predicate }
    }
    fn skip(self, n: usize) -> Skip<Self>
    where
        Self: Sized,
    {
        Skip { iter: self, n }
    }
    fn take(self, n: usize) -> Take<Self>
    where
        Self: Sized,
    {
        Take { iter: self, n }
    }
    fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F>
    where
        Self: Sized,
        F: FnMut(&mut St, Self::Item) -> Option<B>,
    {
        Scan { iter: self, f, state: initial_state }
    }
    fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
    where
        Self: Sized,
        U: IntoIterator,
        F: FnMut(Self::Item) -> U,
    {
        FlatMap { inner: Flattening { iter: Map { iter: self, f }, front: None, back: None } }
    }
    fn flatten(self) -> Flatten<Self>
    where
        Self: Sized,
        Self::Item: IntoIterator,
    {
        Flatten { inner: Flattening { iter: self, front: None, back: None } }
    }
    fn fuse(self) -> Fuse<Self>
    where
        Self: Sized,
    {
        Fuse { iter: Some(self) }
    }
    fn inspect<F>(self, f: F) -> Inspect<Self, F>
    where
        Self: Sized,
        F: FnMut(&Self::Item),
    {
        Inspect { iter: self, f }
    }
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
    fn collect<B: FromIterator<Self::Item>>(self) -> B
    where
        Self: Sized,
    {
        FromIterator::from_iter(self)
    }
    fn partition<B, F>(self, f: F) -> (B, B)
    where
        Self: Sized,
        B: Default + Extend<Self::Item>,
        F: FnMut(&Self::Item) -> bool,
    {
        let mut iter = self;
        let mut f = f;
        let mut left: B = Default::default();
        let mut right: B = Default::default();
        while let Some(item) = iter.next() {
            if f(&item) {
                left.extend(Some(item));
            } else {
                right.extend(Some(item));
            }
        }
        (left, right)
    }
    fn try_fold<B, F, R>(&mut self, init: B, f: F) -> R
    where
        Self: Sized,
        F: FnMut(B, Self::Item) -> R,
        R: Try<Output = B>,
    {
        let mut f = f;
        let mut accumulated = init;
        while let Some(item) = self.next() {
            match f(accumulated, item).branch() {
                ControlFlow::Continue(value) => accumulated = value,
                ControlFlow::Break(residual) => return R::from_residual(residual),
            }
        }
        R::from_output(accumulated)
    }
    fn try_for_each<F, R>(&mut self, f: F) -> R
    where
        Self: Sized,
        F: FnMut(Self::Item) -> R,
        R: Try<Output = ()>,
    {
        let mut f = f;
        while let Some(item) = self.next() {
            if let ControlFlow::Break(residual) = f(item).branch() {
                return R::from_residual(residual);
            }
        }
        R::from_output(())
    }
    fn fold<B, F>(self, init: B, f: F) -> B
    where
        Self: Sized,
        F: FnMut(B, Self::Item) -> B,
    {
        let mut iter = self;
        let mut f = f;
        let mut accumulated = init;
        while let Some(item) = iter.next() {
            accumulated = f(accumulated, item);
        }
        accumulated
    }
    fn reduce<F>(self, f: F) -> Option<Self::Item>
    where
        Self: Sized,
        F: FnMut(Self::Item, Self::Item) -> Self::Item,
    {
        let mut iter = self;
        match iter.next() {
            Some(first) => Some(iter.fold(first, f)),
            None => None,
        }
    }
    fn all<F>(&mut self, f: F) -> bool
    where
        Self: Sized,
        F: FnMut(Self::Item) -> bool,
    {
        let mut f = f;
        while let Some(item) = self.next() {
            if !f(item) {
                return false;
            }
        }
        true
    }
    fn any<F>(&mut self, f: F) -> bool
    where
        Self: Sized,
        F: FnMut(Self::Item) -> bool,
    {
        let mut f = f;
        while let Some(item) = self.next() {
            if f(item) {
                return true;
            }
        }
        false
    }
    fn find<P>(&mut self, predicate: P) -> Option<Self::Item>
    where
        Self: Sized,
        P: FnMut(&Self::Item) -> bool,
    {
        let mut predicate = predicate;
        while let Some(item) = self.next() {
            if predicate(&item) {
                return Some(item);
            }
        }
        None
    }
    fn find_map<B, F>(&mut self, f: F) -> Option<B>
    where
        Self: Sized,
        F: FnMut(Self::Item) -> Option<B>,
    {
        let mut f = f;
        while let Some(item) = self.next() {
            if let Some(found) = f(item) {
                return Some(found);
            }
        }
        None
    }
    fn position<P>(&mut self, predicate: P) -> Option<usize>
    where
        Self: Sized,
        P: FnMut(Self::Item) -> bool,
    {
        let mut predicate = predicate;
        let mut at = 0;
        while let Some(item) = self.next() {
            if predicate(item) {
                return Some(at);
            }
            at += 1;
        }
        None
    }
    fn rposition<P>(&mut self, predicate: P) -> Option<usize>
    where
        P: FnMut(Self::Item) -> bool,
        Self: Sized + ExactSizeIterator + DoubleEndedIterator,
    {
        let mut predicate = predicate;
        let mut at = self.len();
        while let Some(item) = self.next_back() {
            at -= 1;
            if predicate(item) {
                return Some(at);
            }
        }
        None
    }
    fn max(self) -> Option<Self::Item>
    where
        Self: Sized,
        Self::Item: Ord,
    {
        self.max_by(|a, b| a.cmp(b))
    }
    fn min(self) -> Option<Self::Item>
    where
        Self: Sized,
        Self::Item: Ord,
    {
        self.min_by(|a, b| a.cmp(b))
    }
    fn max_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item>
    where
        Self: Sized,
        F: FnMut(&Self::Item) -> B,
    {
        let mut iter = self;
        let mut f = f;
        let mut best = match iter.next() {
            Some(first) => first,
            None => return None,
        };
        let mut best_key = f(&best);
        while let Some(item) = iter.next() {
            let key = f(&item);
            if key >= best_key {
                best = item;
                best_key = key;
            }
        }
        Some(best)
    }
    fn max_by<F>(self, compare: F) -> Option<Self::Item>
    where
        Self: Sized,
        F: FnMut(&Self::Item, &Self::Item) -> Ordering,
    {
        let mut iter = self;
        let mut compare = compare;
        let mut best = match iter.next() {
            Some(first) => first,
            None => return None,
        };
        while let Some(item) = iter.next() {
            match compare(&best, &item) {
                Ordering::Greater => {}
                _ => best = item,
            }
        }
        Some(best)
    }
    fn min_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item>
    where
        Self: Sized,
        F: FnMut(&Self::Item) -> B,
    {
        let mut iter = self;
        let mut f = f;
        let mut best = match iter.next() {
            Some(first) => first,
            None => return None,
        };
        let mut best_key = f(&best);
        while let Some(item) = iter.next() {
            let key = f(&item);
            if key < best_key {
                best = item;
                best_key = key;
            }
        }
        Some(best)
    }
    fn min_by<F>(self, compare: F) -> Option<Self::Item>
    where
        Self: Sized,
        F: FnMut(&Self::Item, &Self::Item) -> Ordering,
    {
        let mut iter = self;
        let mut compare = compare;
        let mut best = match iter.next() {
            Some(first) => first,
            None => return None,
        };
        while let Some(item) = iter.next() {
            if let Ordering::Greater = compare(&best, &item) {
                best = item;
            }
        }
        Some(best)
    }
    fn rev(self) -> Rev<Self>
    where
        Self: Sized + DoubleEndedIterator,
    {
        Rev { iter: self }
    }
    fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB)
    where
        FromA: Default + Extend<A>,
        FromB: Default + Extend<B>,
        Self: Sized + Iterator<Item = (A, B)>,
    {
        let mut iter = self;
        let mut left: FromA = Default::default();
        let mut right: FromB = Default::default();
        while let Some((a, b)) = iter.next() {
            left.extend(Some(a));
            right.extend(Some(b));
        }
        (left, right)
    }
    fn copied<'a, T>(self) -> Copied<Self>
    where
        T: Copy + 'a,
        Self: Sized + Iterator<Item = &'a T>,
    {
        Copied { iter: self }
    }
    fn cloned<'a, T>(self) -> Cloned<Self>
    where
        T: Clone + 'a,
        Self: Sized + Iterator<Item = &'a T>,
    {
        Cloned { iter: self }
    }
    fn cycle(self) -> Cycle<Self>
    where
        Self: Sized + Clone,
    {
        Cycle { original: self.clone(), iter: self }
    }
    fn sum<S>(self) -> S
    where
        Self: Sized,
        S: Sum<Self::Item>,
    {
        Sum::sum(self)
    }
    fn product<P>(self) -> P
    where
        Self: Sized,
        P: Product<Self::Item>,
    {
        Product::product(self)
    }
    fn cmp<I>(self, other: I) -> Ordering
    where
        I: IntoIterator<Item = Self::Item>,
        Self::Item: Ord,
        Self: Sized,
    {
        let mut a = self;
        let mut b = other.into_iter();
        loop {
            match (a.next(), b.next()) {
                (None, None) => return Ordering::Equal,
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
                (Some(x), Some(y)) => match x.cmp(&y) {
                    Ordering::Equal => {}
                    different => return different,
                },
            }
        }
    }
    fn partial_cmp<I>(self, other: I) -> Option<Ordering>
    where
        I: IntoIterator,
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        let mut a = self;
        let mut b = other.into_iter();
        loop {
            match (a.next(), b.next()) {
                (None, None) => return Some(Ordering::Equal),
                (None, Some(_)) => return Some(Ordering::Less),
                (Some(_), None) => return Some(Ordering::Greater),
                (Some(x), Some(y)) => match x.partial_cmp(&y) {
                    Some(Ordering::Equal) => {}
                    different => return different,
                },
            }
        }
    }
    fn eq<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Self::Item: PartialEq<I::Item>,
        Self: Sized,
    {
        let mut a = self;
        let mut b = other.into_iter();
        loop {
            match (a.next(), b.next()) {
                (None, None) => return true,
                (Some(x), Some(y)) => {
                    if x != y {
                        return false;
                    }
                }
                _ => return false,
            }
        }
    }
    fn ne<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Self::Item: PartialEq<I::Item>,
        Self: Sized,
    {
        !self.eq(other)
    }
    fn lt<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        self.partial_cmp(other) == Some(Ordering::Less)
    }
    fn le<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        match self.partial_cmp(other) {
            Some(Ordering::Less) | Some(Ordering::Equal) => true,
            _ => false,
        }
    }
    fn gt<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        self.partial_cmp(other) == Some(Ordering::Greater)
    }
    fn ge<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Self::Item: PartialOrd<I::Item>,
        Self: Sized,
    {
        match self.partial_cmp(other) {
            Some(Ordering::Greater) | Some(Ordering::Equal) => true,
            _ => false,
        }
    }
    fn is_sorted(self) -> bool
    where
        Self: Sized,
        Self::Item: PartialOrd,
    {
        self.is_sorted_by(|a, b| a <= b)
    }
    fn is_sorted_by_key<F, K>(self, f: F) -> bool
    where
        Self: Sized,
        F: FnMut(Self::Item) -> K,
        K: PartialOrd,
    {
        self.map(f).is_sorted()
    }
    fn is_sorted_by<F>(self, compare: F) -> bool
    where
        Self: Sized,
        F: FnMut(&Self::Item, &Self::Item) -> bool,
    {
        let mut compare = compare;
        let mut iter = self;
        let mut last = match iter.next() {
            Some(first) => first,
            None => return true,
        };
        while let Some(item) = iter.next() {
            if !compare(&last, &item) {
                return false;
            }
            last = item;
        }
        true
    }
}

pub trait DoubleEndedIterator: Iterator {
    fn next_back(&mut self) -> Option<Self::Item>;
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
        let mut left = n;
        while left > 0 {
            if self.next_back().is_none() {
                return None;
            }
            left -= 1;
        }
        self.next_back()
    }
    fn rfold<B, F>(self, init: B, f: F) -> B
    where
        Self: Sized,
        F: FnMut(B, Self::Item) -> B,
    {
        let mut iter = self;
        let mut f = f;
        let mut accumulated = init;
        while let Some(item) = iter.next_back() {
            accumulated = f(accumulated, item);
        }
        accumulated
    }
    fn try_rfold<B, F, R>(&mut self, init: B, f: F) -> R
    where
        Self: Sized,
        F: FnMut(B, Self::Item) -> R,
        R: Try<Output = B>,
    {
        let mut f = f;
        let mut accumulated = init;
        while let Some(item) = self.next_back() {
            match f(accumulated, item).branch() {
                ControlFlow::Continue(value) => accumulated = value,
                ControlFlow::Break(residual) => return R::from_residual(residual),
            }
        }
        R::from_output(accumulated)
    }
    fn rfind<P>(&mut self, predicate: P) -> Option<Self::Item>
    where
        Self: Sized,
        P: FnMut(&Self::Item) -> bool,
    {
        let mut predicate = predicate;
        while let Some(item) = self.next_back() {
            if predicate(&item) {
                return Some(item);
            }
        }
        None
    }
}

pub trait ExactSizeIterator: Iterator {
    fn len(&self) -> usize {
        self.size_hint().0
    }
}

pub trait FusedIterator: Iterator {}

#[lang = "IntoIterator"]
pub trait IntoIterator {
    type Item;
    type IntoIter: Iterator<Item = Self::Item>;
    fn into_iter(self) -> Self::IntoIter;
}
impl<I: Iterator> IntoIterator for I {
    type Item = I::Item;
    type IntoIter = I;
    fn into_iter(self) -> I {
        self
    }
}

#[lang = "FromIterator"]
pub trait FromIterator<A>: Sized {
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}

pub trait Extend<A> {
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
}

pub trait Sum<A = Self>: Sized {
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}
pub trait Product<A = Self>: Sized {
    fn product<I: Iterator<Item = A>>(iter: I) -> Self;
}

impl<I: Iterator + ?Sized> Iterator for &mut I {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
    fn nth(&mut self, n: usize) -> Option<I::Item> {
        (**self).nth(n)
    }
}
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for &mut I {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for &mut I {
    fn len(&self) -> usize {
        (**self).len()
    }
}

impl FromIterator<()> for () {
    fn from_iter<I: IntoIterator<Item = ()>>(iter: I) {
        iter.into_iter().for_each(|_unit| {})
    }
}
impl Extend<()> for () {
    fn extend<I: IntoIterator<Item = ()>>(&mut self, iter: I) {
        iter.into_iter().for_each(|_unit| {})
    }
}
impl<A, B, EA: Extend<A>, EB: Extend<B>> Extend<(A, B)> for (EA, EB) {
    fn extend<I: IntoIterator<Item = (A, B)>>(&mut self, iter: I) {
        for (a, b) in iter {
            self.0.extend(Some(a));
            self.1.extend(Some(b));
        }
    }
}
impl<A, B, AE: Default + Extend<A>, BE: Default + Extend<B>> FromIterator<(A, B)> for (AE, BE) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(iter: I) -> (AE, BE) {
        let mut both = (AE::default(), BE::default());
        both.extend(iter);
        both
    }
}

/// Types whose ranges can be walked.
pub trait Step: Clone + PartialOrd {
    /// What comes next; not asked for beyond the end.
    fn forward(start: &Self) -> Self;
    fn backward(start: &Self) -> Self;
    /// `start + n`; null where there is no such value.
    fn forward_by(start: &Self, n: usize) -> Option<Self>;
    fn backward_by(start: &Self, n: usize) -> Option<Self>;
    /// How many steps from one to the other; 0 where there are none.
    fn distance(start: &Self, end: &Self) -> usize;
}
impl Step for char {
    fn forward(start: &char) -> char {
        if *start == '\u{D7FF}' { '\u{E000}' } else { char::from_u32(*start as u32 + 1).unwrap() }
    }
    fn backward(start: &char) -> char {
        if *start == '\u{E000}' { '\u{D7FF}' } else { char::from_u32(*start as u32 - 1).unwrap() }
    }
    fn forward_by(start: &char, n: usize) -> Option<char> {
        let mut code = *start as usize + n;
        if (*start as usize) < 0xD800 && code >= 0xD800 {
            code += 0x800;
        }
        char::from_u32(code as u32)
    }
    fn backward_by(start: &char, n: usize) -> Option<char> {
        let from = *start as usize;
        if n > from {
            return None;
        }
        let mut code = from - n;
        if from >= 0xE000 && code < 0xE000 {
            if code < 0x800 {
                return None;
            }
            code -= 0x800;
        }
        char::from_u32(code as u32)
    }
    fn distance(start: &char, end: &char) -> usize {
        let from = *start as usize;
        let to = *end as usize;
        if from >= to {
            0
        } else if from < 0xD800 && to >= 0xE000 {
            to - from - 0x800
        } else {
            to - from
        }
    }
}

impl<A: Step> Iterator for std::ops::Range<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        if self.start < self.end {
            let next = A::forward(&self.start);
            Some(std::mem::replace(&mut self.start, next))
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = A::distance(&self.start, &self.end);
        (n, Some(n))
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        if let Some(start) = A::forward_by(&self.start, n) {
            if start < self.end {
                self.start = A::forward(&start);
                return Some(start);
            }
        }
        self.start = self.end.clone();
        None
    }
}
impl<A: Step> DoubleEndedIterator for std::ops::Range<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.start < self.end {
            self.end = A::backward(&self.end);
            Some(self.end.clone())
        } else {
            None
        }
    }
    fn nth_back(&mut self, n: usize) -> Option<A> {
        if let Some(end) = A::backward_by(&self.end, n) {
            if self.start < end {
                self.end = A::backward(&end);
                return Some(self.end.clone());
            }
        }
        self.end = self.start.clone();
        None
    }
}
impl ExactSizeIterator for std::ops::Range<u8> {}
impl ExactSizeIterator for std::ops::Range<i8> {}
impl ExactSizeIterator for std::ops::Range<u16> {}
impl ExactSizeIterator for std::ops::Range<i16> {}
impl ExactSizeIterator for std::ops::Range<u32> {}
impl ExactSizeIterator for std::ops::Range<i32> {}
impl ExactSizeIterator for std::ops::Range<usize> {}
impl ExactSizeIterator for std::ops::Range<isize> {}
impl<A: Step> FusedIterator for std::ops::Range<A> {}

impl<A: Step> Iterator for std::ops::RangeFrom<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        let next = match A::forward_by(&self.start, 1) {
            Some(next) => next,
            None => panic!("attempt to add with overflow"),
        };
        Some(std::mem::replace(&mut self.start, next))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        if let Some(start) = A::forward_by(&self.start, n) {
            self.start = start;
        }
        self.next()
    }
}

impl<A: Step> Iterator for std::ops::RangeInclusive<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        if self.exhausted {
            return None;
        }
        if self.start < self.end {
            let next = A::forward(&self.start);
            return Some(std::mem::replace(&mut self.start, next));
        }
        self.exhausted = true;
        if self.start == self.end { Some(self.start.clone()) } else { None }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.exhausted || self.start > self.end {
            return (0, Some(0));
        }
        let n = A::distance(&self.start, &self.end) + 1;
        (n, Some(n))
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        if self.exhausted {
            return None;
        }
        if let Some(start) = A::forward_by(&self.start, n) {
            if start <= self.end {
                self.start = start;
                return self.next();
            }
        }
        self.exhausted = true;
        None
    }
}
impl<A: Step> DoubleEndedIterator for std::ops::RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.exhausted {
            return None;
        }
        if self.start < self.end {
            let next = A::backward(&self.end);
            return Some(std::mem::replace(&mut self.end, next));
        }
        self.exhausted = true;
        if self.start == self.end { Some(self.end.clone()) } else { None }
    }
}
impl ExactSizeIterator for std::ops::RangeInclusive<u8> {}
impl ExactSizeIterator for std::ops::RangeInclusive<i8> {}
impl ExactSizeIterator for std::ops::RangeInclusive<u16> {}
impl ExactSizeIterator for std::ops::RangeInclusive<i16> {}
impl<A: Step> FusedIterator for std::ops::RangeInclusive<A> {}
