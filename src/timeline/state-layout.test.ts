import { describe, expect, test } from 'vitest'
import { threadId, type ThreadId } from '../base/units'
import { seededRandom } from '../base/random'
import { crossings, layOutStates, type States } from './state-layout'
import { StatePaths } from './state-paths'

/** Two threads of so many steps each that never meet: a grid. */
function grid(n: number): States & { readonly ends: number[] } {
  const at = (i: number, j: number) => i * (n + 1) + j
  const edges: number[] = []
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= n; j++) {
      if (i < n) edges.push(at(i, j), at(i + 1, j), 1)
      if (j < n) edges.push(at(i, j), at(i, j + 1), 2)
    }
  const nodes = (n + 1) ** 2
  return { nodes, edges, ends: Array.from({ length: nodes }, (_, node) => (node === nodes - 1 ? 0 : -1)) }
}

/** Random steps, every state reachable, some of them back. */
function randomStates(seed: number): States {
  const random = seededRandom(seed)
  const nodes = 2 + random.below(60)
  const edges: number[] = []
  for (let node = 1; node < nodes; node++) edges.push(random.below(node), node, random.below(3))
  for (let extra = 0; extra < nodes / 2; extra++) edges.push(random.below(nodes), random.below(nodes), random.below(3))
  return { nodes, edges }
}
const ids = (...numbers: number[]): ThreadId[] => numbers.map(threadId)

describe('the layout of states', () => {
  test('a grid is drawn without crossings, the start and the end in the middle', () => {
    const states = grid(6)
    const layout = layOutStates(states)
    expect(crossings(states, layout)).toBe(0)
    expect(layout.layers).toHaveLength(13)
    expect(layout.y[0]).toBeCloseTo(layout.height / 2)
    expect(layout.y[states.nodes - 1]).toBeCloseTo(layout.height / 2)
  })

  test.each(Array.from({ length: 30 }, (_, seed) => seed))('random states %i: all stand apart, in layers', (seed) => {
    const states = randomStates(seed)
    const { layer, steps, y, layers, height } = layOutStates(states)
    expect(layers.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: states.nodes }, (_, node) => node))
    for (let at = 0; at < states.edges.length; at += 3)
      expect(steps[states.edges[at + 1]!]).toBeLessThanOrEqual(steps[states.edges[at]!]! + 1)
    for (let node = 0; node < states.nodes; node++) expect(layer[node]).toBeGreaterThanOrEqual(steps[node]!)
    for (const nodes of layers)
      for (let i = 1; i < nodes.length; i++) expect(y[nodes[i]!]! - y[nodes[i - 1]!]!).toBeGreaterThanOrEqual(1 - 1e-9)
    expect(Math.min(...y)).toBe(0)
    expect(Math.max(...y)).toBeCloseTo(height)
  })

  test('steps lead from left to right, whatever the length of the way; only circles lead back', () => {
    const states = { nodes: 5, edges: [0, 1, 1, 1, 2, 1, 2, 3, 1, 0, 3, 2, 3, 4, 1, 3, 1, 2] }
    const { layer, steps } = layOutStates(states)
    expect(layer).toEqual([0, 1, 2, 3, 4])
    expect(steps).toEqual([0, 1, 2, 1, 2])
  })

  test('is the same again', () => {
    expect(layOutStates(randomStates(7))).toEqual(layOutStates(randomStates(7)))
  })

  test('one state alone', () => {
    expect(layOutStates({ nodes: 1, edges: [] })).toMatchObject({ layer: [0], y: [0], height: 0 })
  })
})

describe('ways through the states', () => {
  const paths = new StatePaths(grid(2))

  test('a schedule is walked as far as it fits', () => {
    expect(paths.walk(ids(1, 2, 1, 2))).toEqual([0, 3, 4, 7, 8])
    expect(paths.walk(ids(1, 1, 1, 2))).toEqual([0, 3, 6])
    expect(paths.walk([])).toEqual([0])
  })

  test('the way to a state leaves the run as late as it can', () => {
    expect(paths.route(ids(1, 2), 8)).toEqual(ids(1, 2, 1, 2))
    expect(paths.route(ids(1, 1, 2), 5)).toEqual(ids(1, 2, 2))
    expect(paths.route(ids(2), 0)).toEqual([])
  })

  test('what can still be reached', () => {
    const fork = new StatePaths({ nodes: 5, edges: [0, 1, 1, 0, 2, 2, 1, 3, 1, 1, 1, 2, 2, 4, 1] })
    expect(fork.fates([-1, -1, -1, 0, 1])).toEqual([3n, 1n, 2n, 1n, 2n])
  })
})
