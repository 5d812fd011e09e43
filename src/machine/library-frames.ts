/**
 * Lines that CPython 3.11 prints in a traceback for code of its own library, where ours is native.
 * Shaped as tracebacks print them: place, source line, and carets where the range is not the whole line.
 */
const frame = (file: string, line: number, name: string, source: string, carets = ''): string =>
  `  File "/usr/lib/python3.11/${file}.py", line ${line}, in ${name}\n    ${source}\n${carets ? `    ${carets}\n` : ''}`

const raises = (file: string, line: number, name: string, what: string) => frame(file, line, name, `raise ${what}`)

/** A line of which a part is pointed at; without a mark, all of that part. */
function pointing(
  file: string,
  line: number,
  name: string,
  source: string,
  part: string,
  marks = '^'.repeat(part.length),
) {
  return frame(file, line, name, source, ' '.repeat(source.indexOf(part)) + marks)
}

const inThreading = (line: number, name: string, source: string, part?: string, marks?: string) =>
  part === undefined ? frame('threading', line, name, source) : pointing('threading', line, name, source, part, marks)

const inQueue = (line: number, name: string, source: string, part?: string) =>
  part === undefined ? frame('queue', line, name, source) : pointing('queue', line, name, source, part)

const WAIT_FOR_STATE = 'self._cond.wait_for(lambda : self._state != 0, timeout)'
const NOT_INITIALISED = 'assert self._initialized, "Thread.__init__() not called"'

const threadFrames = {
  threadGroup: inThreading(
    879,
    '__init__',
    'assert group is None, "group argument must be None for now"',
    'group is None',
  ),
  startTwice: raises('threading', 959, 'start', 'RuntimeError("threads can only be started once")'),
  startUninitialised: raises('threading', 956, 'start', 'RuntimeError("thread.__init__() not called")'),
  runAgain: inThreading(986, 'run', 'del self._target, self._args, self._kwargs', 'self._target'),
  joinUninitialised: raises('threading', 1112, 'join', 'RuntimeError("Thread.__init__() not called")'),
  joinUnstarted: raises('threading', 1114, 'join', 'RuntimeError("cannot join thread before it is started")'),
  joinSelf: raises('threading', 1116, 'join', 'RuntimeError("cannot join current thread")'),
  joinTimeout: inThreading(1123, 'join', 'self._wait_for_tstate_lock(timeout=max(timeout, 0))', 'max(timeout, 0)'),
  nameUninitialised: inThreading(1160, 'name', NOT_INITIALISED),
  setNameUninitialised: inThreading(1165, 'name', NOT_INITIALISED),
  identUninitialised: inThreading(1177, 'ident', NOT_INITIALISED),
  nativeIdUninitialised: inThreading(1189, 'native_id', NOT_INITIALISED),
  aliveUninitialised: inThreading(1200, 'is_alive', NOT_INITIALISED),
  daemonUninitialised: inThreading(1218, 'daemon', NOT_INITIALISED),
  setDaemonUninitialised: raises('threading', 1224, 'daemon', 'RuntimeError("Thread.__init__() not called")'),
  setDaemonActive: raises('threading', 1226, 'daemon', 'RuntimeError("cannot set daemon status of active thread")'),
  reprUninitialised: inThreading(932, '__repr__', 'assert self._initialized, "Thread.__init__() was not called"'),
}

const conditionFrames = {
  conditionOfNoLock: inThreading(248, '__init__', 'self.acquire = lock.acquire', 'lock.acquire'),
  waitUnowned: raises('threading', 319, 'wait', 'RuntimeError("cannot wait on un-acquired lock")'),
  waitTimeout: inThreading(330, 'wait', 'if timeout > 0:', 'timeout > 0'),
  waitForEnd: inThreading(357, 'wait_for', 'endtime = _time() + waittime', '_time() + waittime', '~~~~~~~~^~~~~~~~~~'),
  notifyUnowned: raises('threading', 377, 'notify', 'RuntimeError("cannot notify on un-acquired lock")'),
  notifyCount: inThreading(379, 'notify', 'while waiters and n > 0:', 'n > 0'),
  notifyAll: inThreading(403, 'notify_all', 'self.notify(len(self._waiters))'),
  eventWait: inThreading(629, 'wait', 'signaled = self._cond.wait(timeout)', 'self._cond.wait(timeout)'),
}

const semaphoreFrames = {
  semaphoreCompare: inThreading(430, '__init__', 'if value < 0:', 'value < 0'),
  semaphoreNegative: raises('threading', 431, '__init__', 'ValueError("semaphore initial value must be >= 0")'),
  semaphoreTimeout: raises('threading', 465, 'acquire', `ValueError("can't specify timeout for non-blocking acquire")`),
  semaphoreEnd: inThreading(474, 'acquire', 'endtime = _time() + timeout', '_time() + timeout', '~~~~~~~~^~~~~~~~~'),
  releaseCompare: inThreading(494, 'release', 'if n < 1:', 'n < 1'),
  releaseLeast: raises('threading', 495, 'release', "ValueError('n must be one or more')"),
  semaphoreExit: inThreading(502, '__exit__', 'self.release()'),
  boundedInit: inThreading(523, '__init__', 'Semaphore.__init__(self, value)'),
  boundedCompare: inThreading(541, 'release', 'if n < 1:', 'n < 1'),
  boundedLeast: raises('threading', 542, 'release', "ValueError('n must be one or more')"),
  boundedTooMany: raises('threading', 545, 'release', 'ValueError("Semaphore released too many times")'),
}

const barrierFrames = {
  barrierEnter: inThreading(688, 'wait', 'self._enter() # Block while the barrier drains.', 'self._enter()'),
  barrierIsBroken: raises('threading', 712, '_enter', 'BrokenBarrierError'),
  barrierWait: inThreading(697, 'wait', 'self._wait(timeout)'),
  barrierPatience: inThreading(732, '_wait', `if not ${WAIT_FOR_STATE}:`, WAIT_FOR_STATE),
  barrierTimedOut: raises('threading', 735, '_wait', 'BrokenBarrierError'),
  barrierBroke: raises('threading', 737, '_wait', 'BrokenBarrierError'),
}

const queueFrames = {
  emptyAtOnce: raises('queue', 168, 'get', 'Empty'),
  emptyTimedOut: raises('queue', 179, 'get', 'Empty'),
  getCompare: inQueue(172, 'get', 'elif timeout < 0:', 'timeout < 0'),
  getNegative: raises('queue', 173, 'get', `ValueError("'timeout' must be a non-negative number")`),
  fullAtOnce: raises('queue', 137, 'put', 'Full'),
  fullTimedOut: raises('queue', 148, 'put', 'Full'),
  putCompare: inQueue(141, 'put', 'elif timeout < 0:', 'timeout < 0'),
  putNegative: raises('queue', 142, 'put', `ValueError("'timeout' must be a non-negative number")`),
  putInOrder: inQueue(150, 'put', 'self._put(item)') + inQueue(236, '_put', 'heappush(self.queue, item)'),
  getInOrder:
    inQueue(181, 'get', 'item = self._get()', 'self._get()') +
    inQueue(239, '_get', 'return heappop(self.queue)', 'heappop(self.queue)'),
  taskDone: raises('queue', 75, 'task_done', "ValueError('task_done() called too many times')"),
  getNoWait: inQueue(199, 'get_nowait', 'return self.get(block=False)', 'self.get(block=False)'),
  putNoWait: inQueue(191, 'put_nowait', 'return self.put(item, block=False)', 'self.put(item, block=False)'),
}

export const libraryFrames = {
  ...threadFrames,
  ...conditionFrames,
  ...semaphoreFrames,
  ...barrierFrames,
  ...queueFrames,
} as const
