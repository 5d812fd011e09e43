import { outputVariables } from '../python/text-file'
import type { Types } from '../types'
import { Float, type HeapObject, type Value } from '../values'
import { barrierClass, barrierNatives, brokenBarrierClass } from './barrier'
import { conditionClass, conditionNatives } from './condition'
import { eventClass, eventNatives } from './event'
import { excepthooks, excepthookArgsClass, excepthookNatives } from './excepthook'
import { localAttributesClass, localClass } from './local'
import { lockClass, makeLock } from './lock'
import {
  emptyClass,
  fullClass,
  lifoQueueClass,
  priorityQueueClass,
  queueClass,
  queueNatives,
  simpleQueueClass,
} from './queue'
import { makeReentrantLock, reentrantLockClass } from './rlock'
import { LONGEST_WAIT } from './seconds'
import { boundedSemaphoreClass, semaphoreClass } from './semaphore'
import { mainThreadClass, patienceNatives, threadClass } from './thread'
import { timerClass } from './timer'

/** Classes of threading and queue, each after the one it derives from. */
const classes = [
  ...[lockClass, reentrantLockClass, conditionClass, semaphoreClass, boundedSemaphoreClass, eventClass],
  ...[barrierClass, brokenBarrierClass, threadClass, mainThreadClass, timerClass, localClass, localAttributesClass],
  ...[excepthookArgsClass, emptyClass, fullClass, queueClass, lifoQueueClass, priorityQueueClass, simpleQueueClass],
]

/** Library paths of those that programs may name, where these are not the paths of the classes themselves. */
const paths: Readonly<Record<string, string>> = {
  ...own('threading', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Event', 'Barrier', 'BrokenBarrierError'),
  ...own('threading', 'Thread', 'Timer'),
  ...own('queue', 'Queue', 'LifoQueue', 'PriorityQueue', 'Full'),
  'threading.local': '_thread._local',
  'threading.ExceptHookArgs': '_thread._ExceptHookArgs',
  'threading.ThreadError': 'RuntimeError',
  'queue.Empty': '_queue.Empty',
  'queue.SimpleQueue': '_queue.SimpleQueue',
}

function own(module: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${module}.${name}`, `${module}.${name}`]))
}

/** Natives of the prelude: `_native.…`. */
export const syncNatives = [
  ...[...conditionNatives, ...eventNatives, ...barrierNatives, ...queueNatives, ...patienceNatives],
  ...excepthookNatives,
]

/** Declares the classes, and gives the values of library paths, functions left out. */
export function installSync(types: Types): [string, Value][] {
  for (const declaration of classes) types.declare(declaration)
  return [
    ...Object.entries(paths).map(([path, name]): [string, Value] => [path, types.named(name)]),
    ['threading.Lock', types.nativeObject(makeLock)],
    ['threading.RLock', types.nativeObject(makeReentrantLock)],
    ['threading.TIMEOUT_MAX', new Float(LONGEST_WAIT)],
    ...Object.entries(excepthooks).flatMap(([module, { standard }]): [string, Value][] => {
      const hook = types.nativeObject(standard)
      return ['excepthook', '__excepthook__'].map((name) => [`${module}.${name}`, hook])
    }),
  ]
}

/** What a module has in place of a value where programs may set it: a property. */
export const moduleVariables = (types: Types, values: ReadonlyMap<string, Value>): ReadonlyMap<string, HeapObject> =>
  new Map([
    ...Object.entries(excepthooks).map(([module, { get, set }]): [string, HeapObject] => {
      const path = `${module}.excepthook`
      return [path, types.libraryProperty(get(values.get(path)), set(values.get(path)))]
    }),
    ...outputVariables(types, values),
  ])
