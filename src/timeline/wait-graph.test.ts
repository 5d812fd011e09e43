import { describe, expect, test } from 'vitest'
import { threadId } from '../base/units'
import type { Wait } from '../trace/explanation'
import { waitGraphOf } from './wait-graph'

const wait = (id: number, reason: string, subject: string | null, by: number[], takenAt = 0): Wait => ({
  thread: threadId(id),
  line: 10 + id,
  reason,
  subject,
  by: by.map(threadId),
  takenAt,
})
const crossed = [wait(1, 'lock', 'b', [2], 5), wait(2, 'lock', 'a', [1], 4), wait(0, 'join', 'T1', [1])]

describe('who waits for whom', () => {
  test('a circle of two locks, and main beside it', () => {
    const { nodes, edges, circle } = waitGraphOf(crossed)
    expect(circle).toBe(true)
    expect(nodes.map(({ key, inCircle }) => [key, inCircle])).toEqual([
      ['thread 1', true],
      ['thing b', true],
      ['thread 2', true],
      ['thing a', true],
      ['thread 0', false],
    ])
    expect(edges.map(({ from, to, kind, line, inCircle }) => [from, to, kind, line, inCircle])).toEqual([
      ['thread 1', 'thing b', 'waits', 11, true],
      ['thing b', 'thread 2', 'held', 5, true],
      ['thread 2', 'thing a', 'waits', 12, true],
      ['thing a', 'thread 1', 'held', 4, true],
      ['thread 0', 'thread 1', 'waits', 10, false],
    ])
    const [t1, b, t2, a, main] = nodes
    expect([t1!.y, t2!.y]).toEqual([expect.closeTo(0), expect.closeTo(0)])
    expect(b!.y).toBeLessThan(0)
    expect(a!.y).toBeGreaterThan(0)
    expect(main!.x).toBeLessThan(t1!.x - 0.9)
  })

  test('a chain stands from left to right', () => {
    const { nodes, circle } = waitGraphOf([wait(0, 'join', 'T1', [1]), wait(1, 'queue-full', 'jobs', [])])
    expect(circle).toBe(false)
    const x = Object.fromEntries(nodes.map((node) => [node.key, node.x]))
    expect(x['thread 0']).toBeLessThan(x['thread 1']!)
    expect(x['thread 1']).toBeLessThan(x['thing jobs']!)
    expect(nodes.find(({ key }) => key === 'thing jobs')).toMatchObject({ kind: 'thing', label: 'jobs', thread: null })
  })

  test('five philosophers sit around, all apart', () => {
    const waits = [1, 2, 3, 4, 5].map((id) => wait(id, 'lock', `fork ${id}`, [(id % 5) + 1]))
    const { nodes } = waitGraphOf([...waits, wait(0, 'join', 'T1', [1])])
    expect(nodes).toHaveLength(11)
    for (const [i, one] of nodes.entries())
      for (const other of nodes.slice(i + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y), `${one.key} ${other.key}`).toBeGreaterThan(0.6)
  })

  test('nobody waits', () => {
    expect(waitGraphOf([])).toEqual({ nodes: [], edges: [], waits: [], circle: false })
  })
})
