import { native } from '../native'
import type { VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { initialiseEvent, setEvent } from './event'
import { initialiseThread } from './thread'

const FINISHED = 'finished'

function initialise(rt: Runtime, [timer, interval, fn, args, kwargs]: Value[]): null {
  const finished = rt.heap.instance(rt.types.named('threading.Event'))
  initialiseEvent(rt, [finished])
  initialiseThread(rt, [timer, null, null, null, undefined, null, null])
  const attributes: readonly [string, Value][] = [
    ['interval', interval],
    ['function', fn],
    ['args', args ?? rt.heap.list([])],
    ['kwargs', kwargs ?? rt.heap.dict()],
    [FINISHED, finished],
  ]
  for (const [name, value] of attributes) rt.heap.setAttribute(timer as HeapObject, name, value)
  return null
}

/** The event that tells that the timer was cancelled, or has called its function; undefined before __init__. */
function finishedOf([timer]: readonly Value[]): HeapObject | undefined {
  const { shape, fields } = timer as HeapObject
  return fields[shape.slots.get(FINISHED) ?? -1] as HeapObject | undefined
}

function cancel(rt: Runtime, args: Value[]): Value {
  const finished = finishedOf(args)
  if (finished) return setEvent(rt, [finished])
  return rt.raiseMissing(args[0], `'${rt.types.nameOf(args[0])}' object has no attribute '${FINISHED}'`)
}

const cancelling: VisibleOperation = {
  kind: 'set',
  object: (args) => finishedOf(args)!,
  when: (_rt, args) => finishedOf(args) !== undefined,
}

const owner = 'Timer'

/** threading.Timer: a thread that waits before it calls a function. */
export const timerClass: ClassDeclaration = {
  name: 'Timer',
  module: 'threading',
  base: 'threading.Thread',
  inheritable: true,
  methods: [
    native('__init__(self, interval, function, args=None, kwargs=None)', initialise, { owner }),
    native('cancel(self)', cancel, { owner, visible: cancelling }),
    native('run(self)', (rt, [timer]) => rt.tailCallLibrary('timer_run', [timer]), { owner }),
  ],
}
