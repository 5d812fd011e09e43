import type { Ty } from '../ty'
import type { BodyChecker } from './body-checker'

/** What the machine has of its own and holds its content within itself. */
const holdContent = new Set(['Mutex', 'RwLock'])

/** The type of what stands last in a struct, which alone may be without a size; null for any other type. */
export function lastPart(cx: BodyChecker, type: Ty): Ty | null {
  if (type.kind !== 'adt' || type.def.isEnum) return null
  const { def, args } = type
  if (def.isBuiltin) {
    const content = args.find((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')
    return holdContent.has(def.name) && content ? cx.shallow(content) : null
  }
  const last = def.variants[0]?.fields.at(-1)
  return last ? cx.shallow(cx.solver.substitute(last.type, def.generics, args)) : null
}

/** Whether a type ends in a slice, a text or a `dyn`. */
export function isUnsized(cx: BodyChecker, type: Ty): boolean {
  if (type.kind === 'slice' || type.kind === 'str' || type.kind === 'dyn') return true
  const last = lastPart(cx, type)
  return last !== null && isUnsized(cx, last)
}
