import { expect, test } from 'vitest'
import type { RuntimeModel } from '../machine/settings'
import { python } from '../toolchains/python'
import { defaultExploreOptions, Explorer } from './explore'

/** A check, then a withdrawal: `pause` stands between the two. */
const withdrawing = (pause: string) => `
import threading
import time

balance = 100

def withdraw(amount):
    global balance
    if balance >= amount:
        ${pause}
        balance -= amount

threads = [threading.Thread(target=withdraw, args=(n,)) for n in (50, 75)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`

function balances(source: string, runtime: RuntimeModel): string[] {
  const compiled = python.compile(source, 'main.py')
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]!.message)
  const explorer = new Explorer(compiled.program, python.library, { ...defaultExploreOptions, runtime })
  while (!explorer.advance(1000));
  const { outcomes, complete } = explorer.result()
  expect(complete).toBe(true)
  return outcomes.map(({ final }) => final['balance']!).sort()
}

test('without a pause the check is torn from the withdrawal between any two operations, but never on CPython 3.11', () => {
  const source = withdrawing('pass')
  expect(balances(source, 'python')).toEqual(['-25', '25', '50'])
  expect(balances(source, 'free-threaded')).toEqual(balances(source, 'python'))
  expect(balances(source, 'cpython3.11')).toEqual(['25', '50'])
})

test('a sleep between the two gives the interpreter up: CPython 3.11 tears it too', () => {
  expect(balances(withdrawing('time.sleep(0.01)'), 'cpython3.11')).toContain('-25')
})
