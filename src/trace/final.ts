import { contentsOf, describeObject, globalVariables, isHeapObject, objectState, reprOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { type HeapObject, Kind, type Value } from '../machine/values'
import { valueAt, type Location } from '../machine/visible'
import type { Subjects } from './subjects'

/** Far above what a teaching program holds; a longer value is cut. */
const TEXT_LIMIT = 100_000
/** What a lock guards that guards nothing. */
const UNIT = '()'

/** Remembers the attributes, closure variables, locks and atomics that threads touched in visible operations. */
export class SharedVariables {
  private readonly locations = new Map<string, Location>()

  constructor(
    private readonly machine: Machine,
    private readonly subjects: Subjects,
  ) {}

  note(location: Location | null): void {
    if (!location || !leavesValue(this.machine, location)) return
    const { label } = this.subjects.of(location)
    if (!this.locations.has(label)) this.locations.set(label, location)
  }

  entries(): IterableIterator<[string, Location]> {
    return this.locations.entries()
  }
}

/** Whether something at a location is told of when the program has ended. */
export function leavesValue({ core }: Machine, location: Location): boolean {
  if (location.kind === 'object') return ['lock', 'atomic'].includes(describeObject(core, location.object).kind)
  return location.kind === 'attribute' || location.kind === 'cell'
}

/** Places by label. */
interface Labelled {
  entries(): Iterable<[string, Location]>
}

/**
 * The last value of each variable a run leaves behind, as its repr: module globals that hold data, attributes of objects
 * in globals (`account.balance`), the attributes and closure variables that threads shared (`main.total`), what locks guard
 * and what atomics hold.
 */
export function finalValues(machine: Machine, shared: Labelled): Record<string, string> {
  const final: Record<string, string> = {}
  const tell = (name: string, value: Value, layout: number) => {
    const text = reprOf(machine, value, TEXT_LIMIT, layout)
    if (text !== UNIT) final[name] ??= text
  }
  const add = (name: string, value: Value, layout = -1) => {
    const content = isHeapObject(value) ? objectState(machine.core, value)?.content : undefined
    if (content) tell(name, content.value, content.layout)
    else if (layout >= 0 ? isOwn(machine, layout) : isData(machine, value)) tell(name, value, layout)
  }
  for (const { name, value, layout } of globalVariables(machine)) {
    add(name, value, layout)
    if (isHeapObject(value) && isProgramInstance(machine, value))
      for (const { step, value: content } of contentsOf(machine, value)) add(`${name}${step}`, content)
  }
  for (const [label, location] of shared.entries()) add(label, valueAt(machine.core, location))
  return final
}

/** Whether a Rust value is more than the library's own bookkeeping, which tells people nothing. */
function isOwn({ program }: Machine, layout: number): boolean {
  const about = program.layouts[layout]!
  return about.kind === 'builtin'
    ? ['String', 'Vec', 'Box'].includes(about.lang)
    : about.kind !== 'struct' || !about.isLibrary
}

/** Whether a value is told as a whole: an object of the program is told by its attributes. */
function isData(machine: Machine, value: Value): boolean {
  const { core } = machine
  return !(isHeapObject(value) && isProgramInstance(machine, value)) && core.language.inspection.isData(core, value)
}

/** Whether an object's class is the program's own, and no enumeration or exception. */
function isProgramInstance({ core: { types } }: Machine, object: HeapObject): boolean {
  if (object.kind !== Kind.Instance || types.info(object.cls!).module !== '__main__') return false
  return !types.info(object.cls!).mro.some((each) => ['Enum', 'BaseException'].includes(types.info(each).name))
}
