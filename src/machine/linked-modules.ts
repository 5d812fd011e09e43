import { native, type Native } from './native'
import type { Runtime } from './runtime'
import type { Types } from './types'
import { HeapObject, Kind, type Value } from './values'

/** Modules of the library that are written in Python: their names are globals of the program, see Program.modules. */

/** A module as a value. One object for each, whether it has been imported or not. */
export function makeLinkedModule(rt: Runtime, name: string): HeapObject {
  return new HeapObject(Kind.Module, rt.types.module, [], name, -1, 0)
}

/** The variable `name` of a module, or undefined where it has none. */
export function moduleAttribute(rt: Runtime, module: HeapObject, name: string): Value {
  const index = globalOf(rt, module, name)
  return index === undefined ? undefined : rt.globals.fields[index]
}

/** Sets a variable that a module has already. @returns false where it has none, or none that could be set */
export function setModuleAttribute(rt: Runtime, module: HeapObject, name: string, value: Value): boolean {
  const index = globalOf(rt, module, name)
  if (index === undefined) return false
  rt.heap.write(rt.globals, index, value)
  return true
}

/** `_native_import_module(module)`: the module, whose text is run when this is called for the first time. */
export const importModule: Native = native('import_module(module, /)', (rt, [value]) => {
  const module = value as HeapObject
  const name = module.extra as string
  // What the text binds first says that it was begun.
  if (moduleAttribute(rt, module, '__name__') !== undefined) return module
  bindInPackage(rt, module, name)
  return rt.tailCall(rt.functionAt(rt.program.modules.get(name)!.init), [])
})

/** `_native_imported(name)`: the module of that name where it has been imported, otherwise None. */
export const importedModule: Native = native('imported(name, /)', (rt, [name]) => {
  const module = rt.linkedModules.get(name as string)
  return module && moduleAttribute(rt, module, '__name__') !== undefined ? module : null
})

function bindInPackage(rt: Runtime, module: HeapObject, name: string): void {
  const dot = name.lastIndexOf('.')
  const index = dot < 0 ? undefined : rt.program.modules.get(name.slice(0, dot))?.globals.get(name.slice(dot + 1))
  if (index !== undefined) rt.heap.write(rt.globals, index, module)
}

function globalOf(rt: Runtime, module: HeapObject, name: string): number | undefined {
  return rt.program.modules.get(module.extra as string)?.globals.get(name)
}

/** Whether calling something runs code of a module. */
export function callsModule(rt: Runtime, callee: Value): boolean {
  if (!(callee instanceof HeapObject)) return false
  switch (callee.kind) {
    case Kind.Function:
      return rt.program.functions[callee.extra as number]!.module !== undefined
    case Kind.Method:
      return callsModule(rt, callee.fields[0])
    case Kind.Class:
      return derivesFromModule(rt.types, callee)
    default:
      return isOfModule(rt.types, callee)
  }
}

/** Whether a value is an instance of a module's class, or of a class derived from one: operators run the module's code. */
export function isOfModule(types: Types, value: Value): boolean {
  return value instanceof HeapObject && value.kind === Kind.Instance && derivesFromModule(types, value.cls!)
}

function derivesFromModule(types: Types, cls: HeapObject): boolean {
  return types.info(cls).mro.some((each) => {
    const { library, module } = types.info(each)
    return !library && module !== '__main__'
  })
}
