import { expect, test } from 'vitest'
import type { Options } from './options'
import { runJson } from './report'
import { runSource } from './run'
import { python } from '../toolchains/python'

const options: Options = {
  ...{ command: 'run', file: 'main.py', schedule: 'first', time: 'free', runtime: 'python' },
  ...{ maxSteps: 1_000_000, json: true, at: null, base: '' },
}

/** What `interleave run --json` finds. */
function run(source: string, schedule = 'first') {
  const result = runSource(python, source, { ...options, schedule })
  return { ...result, findings: (runJson(source, result, 'main.py') as { findings: object[] }).findings }
}

const two = (body: string, locks = '') => `import threading
n = 0
${locks}
def f():
    global n
${body}
ts = [threading.Thread(target=f) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
`

test('a run tells the races it found', () => {
  expect(run(two('    n += 1')).findings).toEqual([
    {
      kind: 'data-race',
      subject: 'n',
      steps: expect.any(Array),
      lines: [6, 6],
      threads: [1, 2],
      operations: ['write', 'read'],
      message: 'data race on n: T1 writes it at line 6 and T2 reads it at line 6, and nothing orders the two',
    },
  ])
  expect(run(two('    with l: n += 1', 'l = threading.Lock()')).findings).toEqual([])
})

test('a deadlock tells the lock order that led to it', () => {
  const source = `import threading
a, b = threading.Lock(), threading.Lock()
def f(x, y):
    with x:
        with y: pass
for locks in (a, b), (b, a): threading.Thread(target=f, args=locks).start()
`
  const { outcome, findings } = run(source, 'replay:0x2.1.2/first')
  expect(outcome).toBe('deadlock')
  expect(findings).toMatchObject([{ kind: 'lock-order', subject: 'a → b → a', lines: [4, 5, 4, 5] }])
})

test('a long run is looked at for as long as that is cheap, and says so', () => {
  const { findings, remarks, machine } = run(two('    for i in range(30_000): n += 1'), 'round-robin:3')
  expect(machine!.steps).toBeGreaterThan(100_000)
  expect(findings).toHaveLength(1)
  expect(remarks).toEqual(['findings are those of the first 100000 steps: the rest of this long run was not looked at'])
  const crowd = two('    n += 1').replace('range(2)', 'range(600)')
  expect(run(crowd).remarks).toHaveLength(1)
})
