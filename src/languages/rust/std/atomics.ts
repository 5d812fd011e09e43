/** For module `sync::atomic`: the atomic types, which differ in their names and in what they can be computed with. */
export function atomicTypes(): string {
  const integers = ['i8', 'i16', 'i32', 'i64', 'isize', 'u8', 'u16', 'u32', 'u64', 'usize']
  return [
    ...integers.map((name) =>
      atomicType(`Atomic${name[0]!.toUpperCase()}${name.slice(1)}`, name, integerMethods(name)),
    ),
    atomicType('AtomicBool', 'bool', boolMethods),
    atomicPointer,
  ].join('\n')
}

function fetch(name: string, intrinsic: string, value: string): string {
  return `    pub fn fetch_${name}(&self, val: ${value}, order: Ordering) -> ${value} { intrinsics::sync::atomic_${intrinsic}(&self.cell, val, order as u8) }`
}

const bits = ['and', 'nand', 'or', 'xor']

function integerMethods(name: string): string {
  return ['add', 'sub', ...bits, 'max', 'min'].map((method) => fetch(method, method, name)).join('\n')
}

const boolMethods = `${bits.map((method) => fetch(method, method, 'bool')).join('\n')}
    pub fn fetch_not(&self, order: Ordering) -> bool { intrinsics::sync::atomic_xor(&self.cell, true, order as u8) }`

function atomicType(type: string, value: string, methods: string): string {
  return `
pub struct ${type} {
    cell: AtomicCell<${value}>,
}
impl ${type} {
    pub const fn new(value: ${value}) -> ${type} { ${type} { cell: intrinsics::sync::atomic_new(value) } }
${shared(value)}
${methods}
}
impl Default for ${type} {
    fn default() -> ${type} { ${type}::new(Default::default()) }
}
impl From<${value}> for ${type} {
    fn from(value: ${value}) -> ${type} { ${type}::new(value) }
}
impl fmt::Debug for ${type} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.load(Ordering::Relaxed), f) }
}`
}

/** What every atomic type has. */
function shared(value: string): string {
  return `    pub fn get_mut(&mut self) -> &mut ${value} { unsafe { &mut *intrinsics::sync::atomic_pointer(&self.cell) } }
    pub fn as_ptr(&self) -> *mut ${value} { intrinsics::sync::atomic_pointer(&self.cell) }
    pub fn into_inner(self) -> ${value} { unsafe { *intrinsics::sync::atomic_pointer(&self.cell) } }
    pub fn load(&self, order: Ordering) -> ${value} { intrinsics::sync::atomic_load(&self.cell, load_order(order)) }
    pub fn store(&self, val: ${value}, order: Ordering) { intrinsics::sync::atomic_store(&self.cell, val, store_order(order)) }
    pub fn swap(&self, val: ${value}, order: Ordering) -> ${value} { intrinsics::sync::atomic_swap(&self.cell, val, order as u8) }
    pub fn compare_and_swap(&self, current: ${value}, new: ${value}, order: Ordering) -> ${value} {
        intrinsics::sync::atomic_compare_exchange(&self.cell, current, new, order as u8)
    }
    pub fn compare_exchange(&self, current: ${value}, new: ${value}, success: Ordering, failure: Ordering) -> Result<${value}, ${value}> {
        failure_order(failure);
        let found = intrinsics::sync::atomic_compare_exchange(&self.cell, current, new, success as u8);
        if found == current { Ok(found) } else { Err(found) }
    }
    pub fn compare_exchange_weak(&self, current: ${value}, new: ${value}, success: Ordering, failure: Ordering) -> Result<${value}, ${value}> {
        self.compare_exchange(current, new, success, failure)
    }
    pub fn fetch_update<F: FnMut(${value}) -> Option<${value}>>(&self, set_order: Ordering, fetch_order: Ordering, mut f: F) -> Result<${value}, ${value}> {
        let mut previous = self.load(fetch_order);
        while let Some(next) = f(previous) {
            match self.compare_exchange_weak(previous, next, set_order, fetch_order) {
                Ok(found) => return Ok(found),
                Err(found) => previous = found,
            }
        }
        Err(previous)
    }
    pub fn try_update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(${value}) -> Option<${value}>) -> Result<${value}, ${value}> {
        self.fetch_update(set_order, fetch_order, f)
    }
    pub fn update(&self, set_order: Ordering, fetch_order: Ordering, mut f: impl FnMut(${value}) -> ${value}) -> ${value} {
        let mut previous = self.load(fetch_order);
        loop {
            match self.compare_exchange_weak(previous, f(previous), set_order, fetch_order) {
                Ok(found) => return found,
                Err(found) => previous = found,
            }
        }
    }`
}

const atomicPointer = `
pub struct AtomicPtr<T> {
    cell: AtomicCell<*mut T>,
}
unsafe impl<T> Send for AtomicPtr<T> {}
unsafe impl<T> Sync for AtomicPtr<T> {}
impl<T> AtomicPtr<T> {
    pub const fn new(value: *mut T) -> AtomicPtr<T> { AtomicPtr { cell: intrinsics::sync::atomic_new(value) } }
${shared('*mut T')}
}
impl<T> Default for AtomicPtr<T> {
    fn default() -> AtomicPtr<T> { AtomicPtr::new(std::ptr::null_mut()) }
}
impl<T> fmt::Debug for AtomicPtr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.load(Ordering::Relaxed), f) }
}`
