/**
 * Whether a program looks into queues (`q.queue`, `q.mutex`) or derives from one to keep the items otherwise: then the
 * module `queue` is one written in Python, with a lock and conditions that can be seen. Of other programs a queue is an
 * object of the machine, on which every operation is one step. Both do the same, so being wrong here costs only steps.
 */

const IMPORTS = /^[ \t]*(?:import|from)\b[^\n#]*\bqueue\b/m
const OVERRIDES = /\bclass\s+\w+\s*\([^)]*Queue[^)]*\)[^]*?\bdef\s+_(?:init|qsize|put|get)\s*\(/
const OF_ITEMS =
  /\.queue\.(?:queue|mutex|not_empty|not_full|all_tasks_done|clear|copy|index|remove|sort|count|popleft)\b/
const COUNTS = /\.unfinished_tasks\s*[-+]?=(?!=)/

const INSIDES = ['queue', 'mutex', 'not_empty', 'not_full', 'all_tasks_done'].map((name) => ({
  mentioned: new RegExp(`\\.${name}\\b`),
  /** Where the program gives its own objects an attribute of that name, it means that. */
  own: new RegExp(`\\.${name}\\s*(?:=(?!=)|:)|^\\s+${name}\\s*[:=]|\\bdef\\s+${name}\\b`, 'm'),
}))

export function opensQueues(source: string): boolean {
  if (!IMPORTS.test(source)) return false
  if (OVERRIDES.test(source) || OF_ITEMS.test(source) || COUNTS.test(source)) return true
  return INSIDES.some(({ mentioned, own }) => mentioned.test(source) && !own.test(source))
}
