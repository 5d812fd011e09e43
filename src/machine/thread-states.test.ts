import { expect, test } from 'vitest'
import { initialTransition, transition } from 'xstate'
import { threadEvents, threadLife, threadStates, transitions } from './thread-states'

test('every state and event of the XState machine agrees with the fast table', () => {
  expect(initialTransition(threadLife)[0].value).toBe('new')
  for (const state of threadStates)
    for (const type of threadEvents) {
      const [next] = transition(threadLife, threadLife.resolveState({ value: state }), { type })
      expect([state, type, next.value]).toEqual([state, type, transitions[state][type] ?? state])
    }
})

test('the lists of states and events are those of the machine', () => {
  expect(Object.keys(threadLife.states).sort()).toEqual([...threadStates].sort())
  expect([...threadLife.events].sort()).toEqual([...threadEvents].sort())
})
