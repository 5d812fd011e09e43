import type { Library } from './core'
import { native, type Native } from './native'
import { installPython } from './python/install'
import { python } from './python/language'
import { intrinsics } from './intrinsics'
import { makeLock, lockClass } from './sync/lock'
import { emptyClass, fullClass, queueClass } from './sync/queue'
import { mainThreadClass, threadClass, threadFunctions } from './sync/thread'
import { timeFunctions } from './sync/time'
import { makeSuper } from './super-attributes'
import { Types } from './types'
import { HeapObject, Kind, type Value } from './values'
import { pythonModules } from '../program/python-library'

/** Everything a Python program can refer to without defining it, by library path. Make one for each machine. */
export function pythonLibrary(): Library {
  const types = new Types()
  const values = new Map<string, Value>(installPython(types))
  for (const declaration of [lockClass, threadClass, mainThreadClass, emptyClass, fullClass, queueClass])
    types.declare(declaration)
  types.setConstruct(types.super, native('super(type=..., object=..., /)', makeSuper))
  values.set('super', types.super)
  values.set('threading.Thread', types.named('threading.Thread'))
  values.set('threading.Lock', types.nativeObject(makeLock))
  values.set('queue.Queue', types.named('queue.Queue'))
  values.set('queue.Empty', types.named('_queue.Empty'))
  values.set('queue.Full', types.named('queue.Full'))
  addFunctions(types, values, 'threading', threadFunctions)
  addFunctions(types, values, 'time', timeFunctions)
  addFunctions(types, values, '_native', intrinsics)
  for (const [name, members] of Object.entries(pythonModules))
    values.set(name, makeModule(types, values, name, members))
  return { language: python, types, values }
}

function addFunctions(types: Types, values: Map<string, Value>, module: string, functions: readonly Native[]): void {
  for (const native of functions) values.set(`${module}.${native.name}`, types.nativeObject(native))
}

function makeModule(types: Types, values: Map<string, Value>, name: string, members: readonly string[]): HeapObject {
  const module = new HeapObject(Kind.Module, types.module, [], name, -1, 0)
  for (const member of members) {
    const value = values.get(`${name}.${member}`)
    if (value === undefined) throw new Error(`the library lacks ${name}.${member}`)
    module.shape = module.shape.with(member)
    module.fields.push(value)
  }
  return module
}
