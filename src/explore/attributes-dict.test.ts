import { expect, test } from 'vitest'
import { python } from '../toolchains/python'
import { explore } from './explore'

test('an object that threads share keeps its attributes when its __dict__ is asked for', () => {
  const source = `
import threading
class Box:
    def __init__(self):
        self.a, self.b = 1, 2
box = Box()
lock = threading.Lock()
def work(n):
    with lock:
        box.__dict__["c%d" % n] = n
        box.a += len(vars(box))
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(box.a, box.b, sorted(vars(box)))
`
  const compiled = python.compile(source, 'dict.py')
  if (!('program' in compiled)) throw new Error(compiled.diagnostics[0]!.message)
  const { outcomes, complete } = explore(compiled.program, python.library, {
    ...({ observe: 'stdout', time: 'free', runtime: 'python' } as const),
    ...{ stdin: '', maxStates: 10_000, maxSeconds: Infinity, counts: false },
  })
  expect(complete).toBe(true)
  expect(outcomes.map(({ stdout }) => stdout)).toEqual(["8 2 ['a', 'b', 'c0', 'c1']\n"])
})
