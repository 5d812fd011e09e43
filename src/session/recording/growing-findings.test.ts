import { expect, test } from 'vitest'
import { threadId } from '../../base/units'
import { Machine } from '../../machine/machine'
import { findingsOf } from '../../trace/findings'
import { Recorder } from '../../trace/recorder'
import type { Trace } from '../../trace/trace'
import { compile } from '../compile'
import { GrowingFindings } from './growing-findings'
import { scenarios } from '../scenarios'

const crossed = `import threading
a, b = threading.Lock(), threading.Lock()
n = 0
def work(x, y):
    global n
    n += 1
    with x:
        with y:
            n += 1
for pair in ((a, b), (b, a)):
    threading.Thread(target=work, args=pair).start()
`

/** A trace that stays as it is while its recorder goes on. */
const kept = ({ steps, next, ...rest }: Trace): Trace => ({ ...rest, steps: steps.slice(), next: next.slice() })

test.each([
  ['crossed', crossed],
  ...scenarios.filter(({ stage }) => stage !== 'refused').map(({ id, source }) => [id, source]),
])('%s: step by step, back and elsewhere, as when looked at as a whole', async (_, source) => {
  const compiled = await compile(source)
  if ('diagnostics' in compiled) throw new Error('does not compile')
  const recorder = new Recorder(new Machine(compiled.program, compiled.library(), { time: 'free', runtime: 'python' }))
  const growing = new GrowingFindings(source)
  const check = () => expect(growing.of(kept(recorder.trace))).toEqual(findingsOf(recorder.trace, source))
  const go = (steps: number, turn: number) => {
    for (let i = 0; i < steps; i++) {
      const enabled = recorder.machine.enabled()
      if (enabled.length === 0) break
      recorder.step(threadId(enabled[(i * turn + (i >> 1)) % enabled.length]!))
      while (recorder.busy) recorder.resume()
      if (i % 3 === 0) check()
    }
    check()
  }
  go(40, 1)
  recorder.rewind((recorder.length >> 1) as never)
  check()
  go(60, 2)
  recorder.rewind(4 as never)
  go(60, 3)
})
