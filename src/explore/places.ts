import type { Machine } from '../machine/machine'
import type { HeapObject } from '../machine/values'
import type { Location, Pending } from '../machine/visible'
import { leavesValue } from '../trace/final'
import { Subjects } from '../trace/subjects'
import type { Names } from './names'

/** An attribute, closure variable, lock or atomic that some thread touched in sight of others. */
interface Place {
  readonly component: number
  readonly label: string
  readonly location: Location
}

const lockings: ReadonlySet<string> = new Set(['lock', 'read-lock', 'try-lock'])

/** The attributes, closure variables, atomics and locks that threads came to touch on any path, by component. */
export class Places {
  /** Grows with every place that is found. */
  version = 0
  /** Components that are locks, in rising order. */
  readonly locks: number[] = []
  private readonly places = new Map<string, Place>()
  private readonly subjects: Subjects

  constructor(
    private readonly machine: Machine,
    private readonly names: Names,
  ) {
    this.subjects = new Subjects(machine)
  }

  /** Notes what a thread stands in front of. */
  note({ kind, location }: Pending): void {
    if (location?.kind === 'object' && lockings.has(kind)) this.noteLock(location.object.tag)
    if (!location || !leavesValue(this.machine, location)) return
    if (location.kind === 'attribute') this.notePlace(location.object, location.name, location)
    if (location.kind === 'cell') this.notePlace(location.cell, '', location)
    if (location.kind === 'object') this.notePlace(location.object, '', location)
  }

  /** The places that exist in the machine's present state, by label: what `finalValues` asks for. */
  *entries(): Generator<[string, Location]> {
    const objects = new Map(this.names.objects.map((object) => [object.tag, object]))
    const sorted = [...this.places.values()].sort((a, b) => a.component - b.component)
    const times = new Map<string, number>()
    for (const { component, label, location } of sorted) {
      const object = objects.get(component)
      if (!object) continue
      const time = (times.get(label) ?? 0) + 1
      times.set(label, time)
      // A closure's variable exists once for each time that the closure was made.
      const name = time === 1 ? label : `${label} (${time})`
      if (location.kind === 'cell') yield [name, { ...location, cell: object }]
      else if (location.kind === 'attribute' || location.kind === 'object') yield [name, { ...location, object }]
    }
  }

  private noteLock(component: number): void {
    if (component < 0 || this.locks.includes(component)) return
    this.locks.push(component)
    this.locks.sort((a, b) => a - b)
  }

  private notePlace(object: HeapObject, name: string, location: Location): void {
    const key = `${object.tag}.${name}`
    if (object.tag < 0 || this.places.has(key)) return
    const { label } = this.subjects.of(location)
    this.version++
    this.places.set(key, { component: object.tag, label, location })
  }
}
