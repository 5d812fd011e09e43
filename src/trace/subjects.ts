import {
  describeObject,
  globalVariables,
  isHeapObject,
  localVariables,
  pathTo,
  referent,
  reprOf,
} from '../machine/inspect'
import type { Machine } from '../machine/machine'
import type { HeapObject } from '../machine/values'
import type { Location } from '../machine/visible'
import type { Subject } from './trace'

/** Keys of dicts that are longer are not told apart. */
const KEY_LIMIT = 1000
/** How far from a variable something is still called by it: `pair.0`, `shop.shelves[2]`. */
const DEEPEST = 3

/** Names the things that threads share: the same name all through one run, that of the first variable bound to it. */
export class Subjects {
  readonly inOrder: Subject[] = []
  private readonly byName = new Map<string, Subject>()
  private readonly objectKeys = new Map<HeapObject, string>()
  private readonly objectLabels = new Map<HeapObject, string>()
  private readonly objects = new Map<HeapObject, Subject>()

  constructor(private readonly machine: Machine) {}

  /** Subjects come into being in order; this forgets those from `count` on. */
  truncate(count: number): void {
    const dropped = new Set(this.inOrder.splice(count))
    if (dropped.size === 0) return
    for (const [name, subject] of this.byName) if (dropped.has(subject)) this.byName.delete(name)
    for (const [object, subject] of this.objects) if (dropped.has(subject)) this.objects.delete(object)
  }

  of(location: Location): Subject {
    switch (location.kind) {
      case 'global': {
        const { name } = this.machine.program.globals[location.index]!
        return this.subject(`global ${name}`, name, 'variable')
      }
      case 'cell':
        return this.subject(`${this.keyOf(location.cell)} cell`, `${location.owner}.${location.name}`, 'cell')
      case 'attribute':
        return this.subject(
          `${this.keyOf(location.object)}.${location.name}`,
          `${this.labelOf(location.object)}.${location.name}`,
          'attribute',
        )
      case 'item': {
        const repr = (limit: number) => reprOf(this.machine, location.key, limit)
        return this.subject(
          `${this.keyOf(location.object)}[${repr(KEY_LIMIT)}]`,
          `${this.labelOf(location.object)}[${repr(40)}]`,
          'item',
        )
      }
      case 'object':
        return this.object(location.object)
    }
  }

  object(object: HeapObject): Subject {
    const known = this.objects.get(object)
    if (known) return known
    const { kind, label } = describeObject(this.machine.core, object)
    // A thread has a name of its own once it has started; it stays the same object.
    if (kind === 'thread' && label) return this.subject(`thread ${label}`, label, kind, this.keyOf(object))
    const subject = this.subject(this.keyOf(object), this.labelOf(object), kind)
    if (kind !== 'thread') this.objects.set(object, subject)
    return subject
  }

  none(kind: 'clock' | 'none'): Subject | null {
    return kind === 'none' ? null : this.subject('clock', 'clock', 'clock')
  }

  private subject(name: string, label: string, kind: Subject['kind'], key = name): Subject {
    let subject = this.byName.get(name)
    if (!subject) {
      subject = { key, label, kind }
      this.byName.set(name, subject)
      this.inOrder.push(subject)
    }
    return subject
  }

  /** Who allocated it and its how-manieth it was: the same for equal schedules. */
  private keyOf(object: HeapObject): string {
    let key = this.objectKeys.get(object)
    if (!key) this.objectKeys.set(object, (key = `object ${object.owner}.${object.serial}`))
    return key
  }

  private labelOf(object: HeapObject): string {
    let label = this.objectLabels.get(object)
    if (!label) {
      const about = describeObject(this.machine.core, object)
      label =
        about.label ?? this.findName(object) ?? `${about.type} ${object.owner < 0 ? '' : object.owner}#${object.serial}`
      this.objectLabels.set(object, label)
    }
    return label
  }

  private findName(wanted: HeapObject): string | null {
    const { machine } = this
    const variables = [...globalVariables(machine), ...machine.threads.flatMap((t) => localVariables(machine, t))]
    const owners = variables.filter(({ value }) => isHeapObject(value))
    const borrowers = variables.flatMap(({ name, value }) => {
      const lent = referent(value)
      return lent !== value && isHeapObject(lent) ? [{ name, value: lent }] : []
    })
    // The shortest way is what people would say, and whoever owns it before whoever borrows it.
    for (const holders of [owners, borrowers])
      for (let depth = 0; depth <= DEEPEST; depth++)
        for (const { name, value } of holders) {
          const path = pathTo(machine, value, wanted, name, depth)
          if (path !== null) return path
        }
    return null
  }
}
