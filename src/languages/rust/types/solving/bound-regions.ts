import type { GenericArg, Region } from '../ty'
import { partsOf } from './fold'
import { Occurs, occurring } from './occurrence'

/**
 * Names for the lifetimes that `for<…>` would bind around some types, in order: those written keep theirs, each left out
 * gets the next letter that is free.
 */
export function boundNames(parts: readonly GenericArg[], outer: ReadonlyMap<string, string>): Map<string, string> {
  const found: string[] = []
  for (const part of parts) collect(part, found)
  const own = [...new Set(found)].filter((name) => !outer.has(name) || isLeftOut(name))
  const taken = new Set([...outer.values(), ...own.filter((name) => !isLeftOut(name)).map((name) => `'${name}`)])
  let next = 0
  const names = new Map<string, string>()
  for (const name of own) {
    if (!isLeftOut(name)) {
      names.set(name, `'${name}`)
      continue
    }
    let letter: string
    do letter = `'${String.fromCharCode(97 + (next++ % 26))}`
    while (taken.has(letter) && next < 26)
    names.set(name, letter)
  }
  return names
}

/** Names for lifetimes nobody wrote start with a quote. */
function isLeftOut(name: string): boolean {
  return name.startsWith("'")
}

function collect(part: GenericArg, found: string[]): void {
  if (!(occurring(part) & Occurs.region)) return
  if (part.kind === 'region') note(part, found)
  else if (part.kind !== 'const' && !bindsItsOwn(part)) for (const inner of partsOf(part)) collect(inner, found)
}

function note(region: Region, found: string[]): void {
  if (region.of === 'bound') found.push(region.name)
}

function bindsItsOwn(part: GenericArg): boolean {
  return part.kind === 'fn-pointer' || part.kind === 'dyn'
}
