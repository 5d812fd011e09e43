import { expect, test } from 'vitest'
import { scenarios } from '../../scenarios/catalog'
import { python } from '../toolchains/python'
import { explore } from './explore'

test('an object is told of by what it holds, whichever thread made it', () => {
  const compiled = python.compile(scenarios.find(({ id }) => id === 'oven-early')!.source, 'oven-early.py')
  if ('diagnostics' in compiled) throw new Error('does not compile')
  const { outcomes, guards } = explore(compiled.program, python.library)
  expect(outcomes.map(({ final }) => final)).toEqual([
    { 'oven.degrees': '220', baked_at: "{'rye': 220, 'oat': 220}" },
    { 'oven.degrees': '220', baked_at: "{'rye': 220, 'oat': 20}" },
    { 'oven.degrees': '220', baked_at: "{'rye': 20, 'oat': 220}" },
  ])
  expect(guards.map(({ variable }) => variable)).toEqual(['oven', 'oven.degrees'])
  expect(guards[1]!.accesses.map(({ line, threads }) => [line, threads])).toEqual([
    [20, [1, 2]],
    [25, [1, 2]],
  ])
})
