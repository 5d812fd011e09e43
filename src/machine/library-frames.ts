/**
 * Lines that CPython 3.11 prints in a traceback for code of its own library, where ours is native.
 * Shaped as tracebacks print them: place, source line, and carets where the range is not the whole line.
 */
const frame = (file: string, line: number, name: string, source: string, carets = ''): string =>
  `  File "/usr/lib/python3.11/${file}.py", line ${line}, in ${name}\n    ${source}\n${carets ? `    ${carets}\n` : ''}`

const raises = (file: string, line: number, name: string, what: string) => frame(file, line, name, `raise ${what}`)

const getNoWait = frame('queue', 199, 'get_nowait', 'return self.get(block=False)', `       ${'^'.repeat(21)}`)
const putNoWait = frame('queue', 190, 'put_nowait', 'return self.put(item, block=False)', `       ${'^'.repeat(27)}`)

export const libraryFrames = {
  joinUnstarted: raises('threading', 1114, 'join', 'RuntimeError("cannot join thread before it is started")'),
  joinSelf: raises('threading', 1116, 'join', 'RuntimeError("cannot join current thread")'),
  startTwice: raises('threading', 959, 'start', 'RuntimeError("threads can only be started once")'),
  startUninitialised: raises('threading', 956, 'start', 'RuntimeError("thread.__init__() not called")'),
  emptyAtOnce: raises('queue', 168, 'get', 'Empty'),
  emptyTimedOut: raises('queue', 179, 'get', 'Empty'),
  getNegative: raises('queue', 173, 'get', `ValueError("'timeout' must be a non-negative number")`),
  fullAtOnce: raises('queue', 137, 'put', 'Full'),
  fullTimedOut: raises('queue', 148, 'put', 'Full'),
  putNegative: raises('queue', 143, 'put', `ValueError("'timeout' must be a non-negative number")`),
  taskDone: raises('queue', 75, 'task_done', "ValueError('task_done() called too many times')"),
  getNoWait,
  putNoWait,
} as const
