import type { Random } from '../../base/random'
import { syncThings, type Tools } from './random-sync'

const FEATURES = ['semaphore', 'event', 'condition', 'barrier', 'queues']

/** A condition's own lock is a reentrant one, which has an owner: what is built of locks here has none. Nor has it a heap. */
const UNMODELLED = /threading\.Condition\(\)|PriorityQueue|SimpleQueue/

/** Variables that tell what became of a program of `randomMeeting`: what threads share, and what each of them met. */
export const MEETING_VARIABLES = ['x', 'y', 'g0', 'g1', 'g2']

/**
 * A made-up program of two or three threads that do little but meet at one condition, semaphore, event, barrier or queue. None asks
 * how many wait at a barrier: that is read without its lock, and means nothing while threads come and go.
 */
export function randomMeeting(random: Random): string {
  const of = <T>(choices: readonly T[]): T => choices[random.below(choices.length)]!
  const things = syncThings[of(FEATURES)]!
  const { made, choices } = of(things.filter(({ made }) => !UNMODELLED.test(made)))
  const tools: Tools = {
    of,
    int: () => of(['x', 'y']),
    seconds: () => of(['0', '0.01']),
    inner: () => [`    ${of(['x += 1', 'y = x', 'r = x'])}`],
  }
  const threads = 2 + random.below(2)
  const thread = (i: number) => {
    const operations = 1 + random.below(threads === 2 ? 3 : 2)
    const body = Array.from({ length: operations }, () => [...operation(), `g${i} = g${i} * 10 + int(r)`]).flat()
    return [`def t${i}():`, `    global x, y, g${i}`, '    r = 2', ...body.map((line) => `    ${line}`)]
  }
  const operation = () => (random.below(4) === 0 ? [of(['x += 1', 'r = x', 'y = x + 1'])] : of(choices)(tools))
  const ids = Array.from({ length: threads }, (_, i) => i)
  return [
    ...['import threading', 'import queue', 'x, y, g0, g1, g2 = 0, 0, 0, 0, 0', ...made.split('\n')],
    ...ids.flatMap(thread),
    `threads = [threading.Thread(target=t) for t in [${ids.map((i) => `t${i}`).join(', ')}]]`,
    ...['for t in threads:', '    t.start()', 'for t in threads:', '    t.join()'],
  ]
    .join('\n')
    .replaceAll('n_waiting', 'broken')
}
