import { expect, test } from 'vitest'
import { findingsOf, guardingOf } from './findings'
import { recordTold } from './testing/recording'

const program = (body: string, after = '') => `import threading
lock = threading.Lock()
def f():
    ${body}
t = threading.Thread(target=f)
t.start()
t.join()
${after}
`
const findings = (source: string) => findingsOf(recordTold(source), source)

test('a thread that ends and holds a lock', () => {
  expect(findings(program('lock.acquire()'))).toEqual([
    {
      kind: 'lock-left-held',
      subject: 'lock',
      steps: [1, 2],
      lines: [4, 0],
      threads: [1, 1],
      operations: ['lock', 'exit'],
      message: 'T1 took lock at line 4 and ended without releasing it',
    },
  ])
})

test.each([
  ['it was released', program('lock.acquire(); lock.release()')],
  ['somebody else released it afterwards', program('lock.acquire()', 'lock.release()')],
  [
    'the thread never got it',
    `${program('lock.acquire(timeout=1)').replace('t.start()', 'lock.acquire(); t.start()')}lock.release()`,
  ],
])('no lock is left locked where %s', (_why, source) => {
  expect(findings(source)).toEqual([])
})

const account = `import threading
lock = threading.Lock()
other = threading.Lock()
class Account:
    def __init__(self):
        self.balance = 0
account = Account()
def add():
    with lock:
        account.balance += 1
def look():
    with other:
        with lock:
            print(account.balance)
    account.balance = 5
ts = [threading.Thread(target=f) for f in (add, look)]
for t in ts: t.start()
for t in ts: t.join()
print(account.balance)
`

test('tells by line which locks guarded a variable', () => {
  expect(guardingOf(recordTold(account, ['0:18']), account)).toEqual([
    {
      variable: 'account.balance',
      accesses: [
        { line: 10, operation: 'read', threads: [1], locks: ['lock'] },
        { line: 10, operation: 'write', threads: [1], locks: ['lock'] },
        { line: 14, operation: 'read', threads: [2], locks: ['other', 'lock'] },
        { line: 15, operation: 'write', threads: [2], locks: [] },
      ],
      locks: [],
    },
  ])
  const guarded = account.replace('    account.balance = 5\n', '')
  expect(guardingOf(recordTold(guarded, ['0:17']), guarded)).toMatchObject([{ locks: ['lock'] }])
})
