import type { Library } from './core'
import { native, plainly, type Native } from './native'
import { generatorClass, generatorNatives } from './python/generator-natives'
import { installPython } from './python/install'
import { python } from './python/language'
import { dateNatives } from './python/time-module'
import { moduleNatives, unsetValue } from './python/module-natives'
import { regexNatives } from './python/regex/natives'
import { intrinsics } from './intrinsics'
import { makeSuper } from './super-attributes'
import { installSync, moduleVariables, syncNatives } from './sync'
import { threadFunctions } from './sync/thread'
import { futureClass, futureFunctions } from './sync/future'
import { timeFunctions } from './sync/time'
import { workQueueClass } from './sync/work-queue'
import { Types } from './types'
import { HeapObject, Kind, type Value } from './values'
import { pythonModules } from '../program/python-library'

/** Everything a Python program can refer to without defining it, by library path. Make one for each machine. */
export function pythonLibrary(): Library {
  const types = new Types()
  const values = new Map<string, Value>(installPython(types))
  for (const [path, value] of installSync(types)) values.set(path, value)
  for (const declaration of [futureClass, workQueueClass, generatorClass]) types.declare(declaration)
  types.setConstruct(types.super, native('super(type=..., object=..., /)', makeSuper))
  values.set('super', types.super)
  addFunctions(types, values, 'threading', threadFunctions)
  addFunctions(types, values, 'time', timeFunctions)
  addFunctions(types, values, '_native', [
    ...intrinsics,
    ...syncNatives,
    ...futureFunctions,
    ...generatorNatives,
    ...moduleNatives,
    ...dateNatives,
    ...plainly(regexNatives),
  ])
  values.set('_native.Future', types.named('concurrent.futures._base._Future'))
  values.set('_native.module_type', types.module)
  values.set('_native.unset', unsetValue({ types }))
  values.set('_native.Random', types.named('_random.Random'))
  values.set('_native.WorkQueue', types.named('concurrent.futures.thread._WorkQueue'))
  const contents = new Map([...values, ...moduleVariables(types, values)])
  for (const [name, members] of Object.entries(pythonModules))
    values.set(name, makeModule(types, contents, name, members))
  return { language: python, types, values }
}

function addFunctions(types: Types, values: Map<string, Value>, module: string, functions: readonly Native[]): void {
  for (const native of functions) values.set(`${module}.${native.name}`, types.nativeObject(native))
}

function makeModule(
  types: Types,
  values: ReadonlyMap<string, Value>,
  name: string,
  members: readonly string[],
): HeapObject {
  const module = new HeapObject(Kind.Module, types.module, [], name, -1, 0)
  for (const member of members) {
    const value = values.get(`${name}.${member}`)
    if (value === undefined) throw new Error(`the library lacks ${name}.${member}`)
    module.shape = module.shape.with(member)
    module.fields.push(value)
  }
  return module
}
