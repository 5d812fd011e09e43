import { expect, test } from 'vitest'
import { recordTold } from './testing/recording'

/** What each operation of main on something shared was, and whether it succeeded. */
function successes(lines: readonly string[], told: string[] = []): string[] {
  const source = [
    'import threading, time',
    'from queue import Queue',
    'lock, q, full = threading.Lock(), Queue(), Queue(maxsize=1)',
    'full.put(1)',
    't = threading.Thread(target=time.sleep, args=(9,))',
    't.start()',
    ...lines.flatMap((line) => ['try:', `    ${line}`, 'except Exception:', '    pass']),
  ].join('\n')
  const { steps } = recordTold(source, ['1', ...told])
  const last = steps.filter(({ thread, operation }) => thread === 0 && operation !== 'exit').slice(-lines.length)
  return last.map(({ operation, succeeded }) => `${operation} ${succeeded}`)
}

test.each([
  ['lock.acquire()', 'lock true'],
  ['lock.release()', 'unlock false'],
  ['full.put(2, timeout=1)', 'put false'],
  ['full.put_nowait(2)', 'put false'],
  ['full.get()', 'get true'],
  ['q.put(2)', 'put true'],
  ['q.get(timeout=1)', 'get false'],
  ['q.get_nowait()', 'get false'],
  ['q.task_done()', 'notify false'],
  ['full.task_done()', 'notify true'],
  ['q.join()', 'join true'],
  ['t.join()', 'join true'],
  ['t.is_alive()', 'inspect true'],
])('%s: %s', (line, told) => {
  expect(successes([line])).toEqual([told])
})

test('a lock that one holds is not got by trying again', () => {
  expect(successes(['lock.acquire()', 'lock.acquire(blocking=False)', 'lock.acquire(timeout=1)'])).toEqual([
    'lock true',
    'try-lock false',
    'lock false',
  ])
  expect(successes(['lock.acquire()', 'lock.release()', 'lock.release()'])).toEqual([
    'lock true',
    'unlock true',
    'unlock false',
  ])
})

test('a join that gives up has not joined', () => {
  const source = `import threading
lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.acquire)
t.start()
t.join(timeout=1)
lock.release()
t.join()
`
  const joins = recordTold(source).steps.filter(({ operation }) => operation === 'join')
  expect(joins.map(({ succeeded, timed }) => [succeeded, timed])).toEqual([
    [false, true],
    [true, false],
  ])
})
