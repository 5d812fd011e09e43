import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ExceptionSlot, Types } from '../types'
import { HeapObject, Kind } from '../values'
import { renderException } from './traceback'

it('fuzz', () => {
  let bad = 0,
    n = 0
  for (const dir of ['/tmp/tbx/fz/', '/tmp/tbx/corp/'])
    for (const f of readdirSync(dir).filter((x) => x.endsWith('.json'))) {
      const r = JSON.parse(readFileSync(dir + f, 'utf8'))
      const spans: number[] = []
      const functions: any[] = []
      const seen: HeapObject[] = []
      const types = new Types()
      const texts = new Map<HeapObject, string>()
      const make = (e: any): any => {
        if (!e) return null
        if ('ref' in e) return seen[e.ref]
        const cls = types.makeClass(e.qualname, e.module, [types.named('Exception')], {
          library: false,
          inheritable: true,
        })
        const o = new HeapObject(Kind.Instance, cls, [], null, 0, 0)
        seen.push(o)
        texts.set(o, e.text)
        o.fields[ExceptionSlot.Cause] = make(e.cause)
        o.fields[ExceptionSlot.Context] = make(e.context)
        o.fields[ExceptionSlot.SuppressContext] = e.suppress
        const pcs = e.frames.map(([name, from, to]: any) => {
          const pc = spans.length / 2
          spans.push(from, to)
          functions.push({ name, start: pc, end: pc + 1 })
          return pc
        })
        o.fields[ExceptionSlot.Traceback] = e.tb ? new HeapObject(Kind.Tuple, types.tuple, pcs, null, 0, 0) : undefined
        return o
      }
      const o = make(r.exception)
      const program: any = { fileName: r.file, source: r.source, spans: Int32Array.from(spans), functions }
      const got = renderException(program, types, o, (e) => texts.get(e)!)
      const want = r.expected.replace(/\. Did you mean: '[^']*'\?/g, '')
      n++
      if (got !== want && bad++ < 15) console.log(f + '\n' + want + '\n--got\n' + got)
    }
  console.log(n, 'bad', bad)
  expect(bad).toBe(0)
}, 100000)
