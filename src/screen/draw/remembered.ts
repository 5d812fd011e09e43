/** The function, worked out once for each object it is asked about: lanes do not change, and every frame asks again. */
export function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = { value: work(key) }))
    return found.value
  }
}

/** The greatest of any number of numbers: spread over arguments, very many would not fit. */
export function greatest<T>(items: readonly T[], number: (item: T) => number, least: number): number {
  return items.reduce((most, item) => Math.max(most, number(item)), least)
}
