/** For tuples of up to twelve items: what the library implements for them. */
export function tupleImpls(): string {
  return Array.from({ length: 12 }, (_, i) => tupleImpl(i + 1)).join('')
}

function tupleImpl(arity: number): string {
  const names = [...'ABCDEFGHIJKL'].slice(0, arity)
  const index = [...Array(arity).keys()]
  const tuple = `(${names.join(', ')},)`
  const generics = (bound: string) => `<${names.map((name) => `${name}: ${bound}`).join(', ')}>`
  const ordered = (call: string, equal: string) =>
    index
      .map((i) =>
        i === arity - 1
          ? `        self.${i}.${call}(&other.${i})`
          : `        match self.${i}.${call}(&other.${i}) {\n            ${equal} => {}\n            different => return different,\n        }`,
      )
      .join('\n')
  return `
impl${generics('PartialEq')} PartialEq for ${tuple} {
    fn eq(&self, other: &${tuple}) -> bool { ${index.map((i) => `self.${i} == other.${i}`).join(' && ')} }
}
impl${generics('Eq')} Eq for ${tuple} {}
impl${generics('PartialOrd')} PartialOrd for ${tuple} {
    fn partial_cmp(&self, other: &${tuple}) -> Option<Ordering> {
${ordered('partial_cmp', 'Some(Ordering::Equal)')}
    }
}
impl${generics('Ord')} Ord for ${tuple} {
    fn cmp(&self, other: &${tuple}) -> Ordering {
${ordered('cmp', 'Ordering::Equal')}
    }
}
impl${generics('Hash')} Hash for ${tuple} {
    fn hash<S: Hasher>(&self, state: &mut S) { ${index.map((i) => `self.${i}.hash(state);`).join(' ')} }
}
impl${generics('Default')} Default for ${tuple} {
    fn default() -> ${tuple} { (${names.map((name) => `${name}::default()`).join(', ')},) }
}
impl${generics('fmt::Debug')} fmt::Debug for ${tuple} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("")${index.map((i) => `.field(&self.${i})`).join('')}.finish() }
}${
    arity === 1
      ? ''
      : `
impl<T> From<[T; ${arity}]> for (${names.map(() => 'T').join(', ')},) {
    fn from(array: [T; ${arity}]) -> Self {
        let [${names.map((name) => name.toLowerCase()).join(', ')}] = array;
        (${names.map((name) => name.toLowerCase()).join(', ')},)
    }
}`
  }`
}

/** `()` as a tuple of none. */
export const unitImpls = `
impl PartialEq for () {
    fn eq(&self, _other: &()) -> bool { true }
}
impl Eq for () {}
impl PartialOrd for () {
    fn partial_cmp(&self, _other: &()) -> Option<Ordering> { Some(Ordering::Equal) }
}
impl Ord for () {
    fn cmp(&self, _other: &()) -> Ordering { Ordering::Equal }
}`
