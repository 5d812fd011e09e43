import type { Core } from '../core'
import type { ObjectDescription, SharedState } from '../inspection'
import { type HeapObject, Kind } from '../values'
import { CountSlot } from './counted'

type SharedKind = ObjectDescription['kind']

/** What kind of shared thing the objects of a class are, by its name. */
const kinds: Readonly<Record<string, SharedKind>> = { Rc: 'count', Arc: 'count' }

const classOf = (core: Core, object: HeapObject) =>
  object.kind === Kind.Builtin && object.cls ? core.types.info(object.cls).name : ''

export const sharedKind = (core: Core, object: HeapObject): SharedKind => kinds[classOf(core, object)] ?? 'object'

/** What something holds that threads share; null for any other object. */
export function sharedState(core: Core, object: HeapObject): SharedState | null {
  return sharedKind(core, object) === 'count' ? countedState(object) : null
}

function countedState({ fields, extra }: HeapObject): SharedState {
  return {
    owner: null,
    items: null,
    capacity: 0,
    content: { value: fields[CountSlot.Content], layout: typeof extra === 'number' ? extra : -1 },
    counts: { strong: fields[CountSlot.Strong] as number, weak: fields[CountSlot.Weak] as number },
  }
}
