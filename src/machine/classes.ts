import type { Core } from './core'
import { HeapObject, Kind, type Value } from './values'

/** Methods of a class statement that would change how classes are made, which the machine does not do. */
const UNSUPPORTED = [
  '__new__',
  '__init_subclass__',
  '__class_getitem__',
  '__slots__',
  '__del__',
  '__getattribute__',
  '__set_name__',
]

/**
 * MAKE_CLASS.
 * @param parts name (qualified by the compiler), tuple of bases, then name and value of each attribute, unbound ones left out
 */
export function makeClass(core: Core, parts: readonly Value[]): HeapObject {
  const [qualifiedName, bases, ...pairs] = parts as [string, HeapObject, ...Value[]]
  const parents = bases.fields.length > 0 ? bases.fields : [core.types.object]
  for (const base of parents) checkBase(core, base)
  const name = qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1)
  const module = pairs[pairs.indexOf('__module__') + 1]
  const cls = linearized(core, name, qualifiedName, String(module), parents as HeapObject[])
  for (let i = 0; i < pairs.length; i += 2) {
    const attribute = pairs[i] as string
    if (pairs[i + 1] === undefined) continue
    if (UNSUPPORTED.includes(attribute) || core.types.info(cls).final.includes(attribute))
      core.unsupported(`${attribute} (class ${name})`)
    cls.shape = cls.shape.with(attribute)
    cls.fields.push(pairs[i + 1])
  }
  return cls
}

function checkBase(core: Core, base: Value): void {
  if (!(base instanceof HeapObject) || base.kind !== Kind.Class)
    core.unsupported(`a base that is no class ('${core.types.nameOf(base)}' object)`)
  const info = core.types.info(base as HeapObject)
  if (!info.inheritable) core.unsupported(`a class derived from ${info.name}`)
}

function linearized(core: Core, name: string, qualifiedName: string, module: string, bases: HeapObject[]): HeapObject {
  try {
    return core.types.makeClass(name, module, bases, {
      library: false,
      inheritable: true,
      qualifiedName,
      owner: core.heap.owner,
      serial: core.heap.serial++,
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const names = bases.map((b) => core.types.info(b).name).join(', ')
    return core.raise('TypeError', `Cannot create a consistent method resolution\norder (MRO) for bases ${names}`)
  }
}
