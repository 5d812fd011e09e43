import { setup } from 'xstate'

/**
 * The life of a thread: the one source of which states exist and what leads from one to another. The machine's fast
 * table below is derived from it, the screen draws it, and a test walks every state and event of both.
 */
export const threadLife = setup({
  types: {
    events: {} as
      | { type: 'START' }
      | { type: 'DISPATCH' }
      | { type: 'PREEMPT' }
      | { type: 'BLOCK' }
      | { type: 'UNBLOCK' }
      | { type: 'SLEEP' }
      | { type: 'WAKE' }
      | { type: 'RETURN' }
      | { type: 'RAISE' }
      | { type: 'KILL' },
  },
}).createMachine({
  id: 'thread',
  initial: 'new',
  states: {
    new: { on: { START: 'ready', BLOCK: 'blocked', KILL: 'killed' } },
    ready: { on: { DISPATCH: 'running', BLOCK: 'blocked', KILL: 'killed' } },
    running: {
      on: {
        PREEMPT: 'ready',
        BLOCK: 'blocked',
        SLEEP: 'sleeping',
        RETURN: 'finished',
        RAISE: 'failed',
        KILL: 'killed',
      },
    },
    blocked: { on: { UNBLOCK: 'ready', DISPATCH: 'running', KILL: 'killed' } },
    sleeping: { on: { WAKE: 'ready', DISPATCH: 'running', BLOCK: 'blocked', KILL: 'killed' } },
    finished: { type: 'final' },
    failed: { type: 'final' },
    killed: { type: 'final' },
  },
})

export const threadStates = ['new', 'ready', 'running', 'blocked', 'sleeping', 'finished', 'failed', 'killed'] as const
export type ThreadState = (typeof threadStates)[number]

export const threadEvents = [
  ...(['START', 'DISPATCH', 'PREEMPT', 'BLOCK', 'UNBLOCK', 'SLEEP', 'WAKE', 'RETURN', 'RAISE', 'KILL'] as const),
]
export type ThreadEvent = (typeof threadEvents)[number]

/** transitions[state][event] is the next state; undefined where the event does not apply. */
export const transitions: Readonly<Record<ThreadState, Partial<Record<ThreadEvent, ThreadState>>>> = deriveTable()

function deriveTable() {
  const table = {} as Record<ThreadState, Partial<Record<ThreadEvent, ThreadState>>>
  for (const state of threadStates) {
    const on = (threadLife.config.states?.[state] as { on?: Partial<Record<ThreadEvent, ThreadState>> }).on ?? {}
    table[state] = { ...on }
  }
  return table
}
