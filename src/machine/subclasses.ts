import type { Runtime } from './runtime'
import type { HeapObject } from './values'

/** Hidden attribute of a class: those derived from it, oldest first. */
const SUBCLASSES = '\0subclasses'

/** Notes a new class with its bases, if they are the program's. */
export function registerSubclass(rt: Runtime, cls: HeapObject, bases: readonly HeapObject[]): void {
  for (const base of bases)
    if (!rt.types.info(base).library)
      rt.heap.setAttribute(base, SUBCLASSES, rt.heap.tuple([...subclassesOf(base), cls]))
}

/** Classes of the program that name a class of the program as their base. */
export function subclassesOf(cls: HeapObject): HeapObject[] {
  const slot = cls.shape.slots.get(SUBCLASSES)
  return slot === undefined ? [] : ((cls.fields[slot] as HeapObject).fields as HeapObject[])
}
