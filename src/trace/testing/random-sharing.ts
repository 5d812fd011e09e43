import type { Random } from '../../base/random'

/**
 * A made-up program whose threads share variables, closure cells, attributes, items, locks and queues, with joins and
 * timeouts. It may deadlock; it ends otherwise.
 */
export function randomSharing(random: Random): string {
  const of = <T>(choices: readonly T[]): T => choices[random.below(choices.length)]!
  const some = (least: number, most: number, make: () => string[]) =>
    Array.from({ length: least + random.below(most - least + 1) }, make).flat()
  const place = () => of(['x', 'x', 'x', 'y', 'box.v', 'items[0]', 'items[-1]', 'table["k"]', 'Box.n', 'box.n'])
  const access = () =>
    of([`${place()} = 1`, `${place()} += 1`, `u = ${place()}`, `if ${place()} > 1: ${place()} = 0`, 'u = len(items)'])
  const simple = (): string[] =>
    of([
      ...Array.from({ length: 8 }, () => () => [access()]),
      () => ['items.append(1)'],
      () => [`q.put(${place()})`],
      () => ['try:', '    u = q.get(timeout=1)', '    q.task_done()', 'except Exception:', '    pass'],
      () => [access(), 'try:', '    r.put(1, timeout=1)', 'except Exception:', '    pass'],
      () => [access(), 'try:', '    r.get_nowait()', 'except Exception:', '    pass', access()],
      () => ['time.sleep(1)'],
    ])()
  const lock = () => of(['a', 'b', 'c'])
  const statement = (): string[] => {
    const name = lock()
    return of([
      simple,
      simple,
      () => [`with ${name}:`, ...indent(some(1, 3, simple))],
      () => [`with ${name}:`, `    with ${lock()}:`, ...indent(indent(some(1, 2, simple)))],
      () => [`if ${name}.acquire(blocking=False):`, ...indent(some(1, 2, simple)), `    ${name}.release()`],
      () => [`if ${name}.acquire(timeout=1):`, ...indent(some(1, 2, simple)), `    ${name}.release()`],
    ])()
  }
  const body = () => ['global x, y', ...some(3, 5, statement)]
  return [
    'import threading, time',
    'from queue import Queue',
    'a, b, c = threading.Lock(), threading.Lock(), threading.Lock()',
    'q, r = Queue(), Queue(maxsize=1)',
    'x, y, items, table = 1, 2, [1, 2], {"k": 1}',
    'class Box:',
    '    n = 1',
    '    def __init__(self):',
    '        self.v = 1',
    'box = Box()',
    'def f():',
    ...indent(body()),
    'def g():',
    ...indent(body()),
    ...indent(of([[], ['t = threading.Thread(target=f)', 't.start()', ...some(0, 2, simple), 't.join()']])),
    'ts = [threading.Thread(target=t) for t in (f, g)]',
    'for t in ts: t.start()',
    ...some(0, 3, statement),
    of(['ts[0].join()', 'ts[0].join(timeout=1)', 'u = ts[0].is_alive()']),
    ...some(0, 2, simple),
    'for t in ts: t.join()',
    ...some(0, 2, simple),
  ].join('\n')
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
