// std::hash
use std::intrinsics;
use std::marker::PhantomData;

#[lang = "Hash"]
pub trait Hash {
    fn hash<H: Hasher>(&self, state: &mut H);
    fn hash_slice<H: Hasher>(data: &[Self], state: &mut H)
    where
        Self: Sized,
    {
        for piece in data {
            piece.hash(state);
        }
    }
}

#[lang = "Hasher"]
pub trait Hasher {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
    fn write_u8(&mut self, i: u8) {
        self.write(&i.to_ne_bytes())
    }
    fn write_u16(&mut self, i: u16) {
        self.write(&i.to_ne_bytes())
    }
    fn write_u32(&mut self, i: u32) {
        self.write(&i.to_ne_bytes())
    }
    fn write_u64(&mut self, i: u64) {
        self.write(&i.to_ne_bytes())
    }
    fn write_u128(&mut self, i: u128) {
        self.write(&i.to_ne_bytes())
    }
    fn write_usize(&mut self, i: usize) {
        self.write(&i.to_ne_bytes())
    }
    fn write_i8(&mut self, i: i8) {
        self.write_u8(i as u8)
    }
    fn write_i16(&mut self, i: i16) {
        self.write_u16(i as u16)
    }
    fn write_i32(&mut self, i: i32) {
        self.write_u32(i as u32)
    }
    fn write_i64(&mut self, i: i64) {
        self.write_u64(i as u64)
    }
    fn write_i128(&mut self, i: i128) {
        self.write_u128(i as u128)
    }
    fn write_isize(&mut self, i: isize) {
        self.write_usize(i as usize)
    }
    fn write_str(&mut self, text: &str) {
        self.write(text.as_bytes());
        self.write_u8(0xff)
    }
}
impl<H: Hasher + ?Sized> Hasher for &mut H {
    fn finish(&self) -> u64 {
        (**self).finish()
    }
    fn write(&mut self, bytes: &[u8]) {
        (**self).write(bytes)
    }
}

pub trait BuildHasher {
    type Hasher: Hasher;
    fn build_hasher(&self) -> Self::Hasher;
    fn hash_one<T: Hash>(&self, x: T) -> u64
    where
        Self: Sized,
        Self::Hasher: Hasher,
    {
        let mut hasher = self.build_hasher();
        x.hash(&mut hasher);
        hasher.finish()
    }
}

/// `bytes`: what SipHash is made of at the end. None: a hasher of the library's maps, which mixes as it goes.
#[derive(Clone, Debug)]
pub struct DefaultHasher {
    bytes: Option<Vec<u8>>,
    state: u32,
}
impl DefaultHasher {
    pub fn new() -> DefaultHasher {
        DefaultHasher { bytes: Some(Vec::new()), state: 0 }
    }
}
impl Default for DefaultHasher {
    fn default() -> DefaultHasher {
        DefaultHasher::new()
    }
}
impl Hasher for DefaultHasher {
    fn finish(&self) -> u64 {
        match &self.bytes {
            Some(bytes) => intrinsics::sip_hash(bytes),
            None => self.state as u64,
        }
    }
    fn write(&mut self, bytes: &[u8]) {
        match &mut self.bytes {
            Some(all) => all.extend_from_slice(bytes),
            None => {
                for byte in bytes {
                    self.state = intrinsics::hash_number(self.state, *byte);
                }
            }
        }
    }
    fn write_u8(&mut self, i: u8) {
        match &mut self.bytes {
            Some(all) => all.push(i),
            None => self.state = intrinsics::hash_number(self.state, i),
        }
    }
    fn write_u16(&mut self, i: u16) {
        match &mut self.bytes {
            Some(all) => all.extend_from_slice(&i.to_ne_bytes()),
            None => self.state = intrinsics::hash_number(self.state, i),
        }
    }
    fn write_u32(&mut self, i: u32) {
        match &mut self.bytes {
            Some(all) => all.extend_from_slice(&i.to_ne_bytes()),
            None => self.state = intrinsics::hash_number(self.state, i),
        }
    }
    fn write_u64(&mut self, i: u64) {
        match &mut self.bytes {
            Some(all) => all.extend_from_slice(&i.to_ne_bytes()),
            None => self.state = intrinsics::hash_number(self.state, i),
        }
    }
    fn write_u128(&mut self, i: u128) {
        match &mut self.bytes {
            Some(all) => all.extend_from_slice(&i.to_ne_bytes()),
            None => self.state = intrinsics::hash_number(self.state, i),
        }
    }
    fn write_usize(&mut self, i: usize) {
        match &mut self.bytes {
            Some(all) => all.extend_from_slice(&i.to_ne_bytes()),
            None => self.state = intrinsics::hash_number(self.state, i),
        }
    }
    fn write_str(&mut self, text: &str) {
        match &mut self.bytes {
            Some(all) => {
                all.extend_from_slice(text.as_bytes());
                all.push(0xff);
            }
            None => self.state = intrinsics::hash_text(self.state, text),
        }
    }
}

#[derive(Clone, Debug)]
pub struct RandomState;
impl RandomState {
    pub fn new() -> RandomState {
        RandomState
    }
}
impl Default for RandomState {
    fn default() -> RandomState {
        RandomState
    }
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher {
        DefaultHasher { bytes: None, state: 0 }
    }
}

pub struct BuildHasherDefault<H> {
    of: PhantomData<H>,
}
impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> {
    type Hasher = H;
    fn build_hasher(&self) -> H {
        H::default()
    }
}
impl<H> Clone for BuildHasherDefault<H> {
    fn clone(&self) -> BuildHasherDefault<H> {
        BuildHasherDefault { of: PhantomData }
    }
}
impl<H> Default for BuildHasherDefault<H> {
    fn default() -> BuildHasherDefault<H> {
        BuildHasherDefault { of: PhantomData }
    }
}

impl Hash for bool {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(*self as u8)
    }
}
impl Hash for ! {
    fn hash<H: Hasher>(&self, _state: &mut H) {
        *self
    }
}
impl Hash for () {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}
impl<T: ?Sized + Hash> Hash for &T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized + Hash> Hash for &mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized> Hash for PhantomData<T> {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}
