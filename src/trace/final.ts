import { contentsOf, globalVariables, isHeapObject, reprOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { Kind, type HeapObject, type Value } from '../machine/values'
import { valueAt, type Location } from '../machine/visible'
import type { Subjects } from './subjects'

/** Far above what a teaching program holds; a longer value is cut. */
const TEXT_LIMIT = 100_000

/** Remembers the attributes and closure variables that threads touched in visible operations. */
export class SharedVariables {
  private readonly locations = new Map<string, Location>()

  constructor(private readonly subjects: Subjects) {}

  note(location: Location | null): void {
    if (location?.kind !== 'attribute' && location?.kind !== 'cell') return
    const { label } = this.subjects.of(location)
    if (!this.locations.has(label)) this.locations.set(label, location)
  }

  entries(): IterableIterator<[string, Location]> {
    return this.locations.entries()
  }
}

/** Places by label. */
interface Labelled {
  entries(): Iterable<[string, Location]>
}

/**
 * The last value of each variable a run leaves behind, as its repr: module globals that hold data, attributes of objects
 * in globals (`account.balance`), and the attributes and closure variables that threads shared (`main.total`).
 */
export function finalValues(machine: Machine, shared: Labelled): Record<string, string> {
  const final: Record<string, string> = {}
  const add = (name: string, value: Value) => {
    if (isData(value)) final[name] ??= reprOf(machine, value, TEXT_LIMIT)
  }
  for (const { name, value } of globalVariables(machine)) {
    add(name, value)
    if (isHeapObject(value) && isProgramInstance(machine, value))
      for (const { step, value: content } of contentsOf(machine, value)) add(`${name}${step}`, content)
  }
  for (const [label, location] of shared.entries()) add(label, valueAt(machine.core, location))
  return final
}

function isProgramInstance(machine: Machine, object: HeapObject): boolean {
  return object.kind === Kind.Instance && !machine.core.types.info(object.cls!).library
}

/** Numbers, texts and containers of such; not functions, locks, threads, or objects with an identity. */
function isData(value: Value, depth = 0): boolean {
  if (value === undefined) return false
  if (!isHeapObject(value)) return true
  const isContainer = [Kind.List, Kind.Tuple, Kind.Dict, Kind.Set, Kind.FrozenSet, Kind.Range].includes(value.kind)
  return isContainer && depth < 20 && value.fields.every((field) => field === undefined || isData(field, depth + 1))
}
