import { expect, test } from 'vitest'
import { opensQueues } from './open-queues'

const opens = (text: string) => opensQueues(`import queue\n${text}\n`)

test('what looks into a queue opens them', () => {
  expect(opens('print(list(q.queue))')).toBe(true)
  expect(opens('with q.mutex:\n    q.queue.clear()')).toBe(true)
  expect(opens('self.queue = queue.Queue()\nprint(self.queue.queue)')).toBe(true)
  expect(opens('q.unfinished_tasks -= 1')).toBe(true)
  expect(opens('class Latest(queue.Queue):\n    def _put(self, item):\n        pass')).toBe(true)
})

test('names of the program’s own do not', () => {
  expect(opens('self.queue = queue.Queue()\nself.queue.put(1)')).toBe(false)
  expect(opens('self.not_empty = threading.Condition()\nself.not_empty.wait()')).toBe(false)
  expect(opens('@dataclass\nclass Job:\n    queue: object\njob.queue.get()')).toBe(false)
  expect(opens('class Stack:\n    def _put(self, item):\n        pass')).toBe(false)
  expect(opensQueues('print(shop.queue)')).toBe(false)
})
