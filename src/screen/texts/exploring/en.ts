import type { ExploreLimit, Mention } from '../../../session/model'
import { code, joined, valueOf, type Place, type Sentence } from './pieces'

const plural = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** What was read or written, behind a word; nothing where that tells nothing. */
function told(before: string, mention: Mention): string {
  const value = valueOf(mention)
  return value === null ? '' : `${before}${value}`
}

const did: Partial<Record<Mention['operation'], string>> = {
  read: ' read ',
  write: ' wrote ',
  lock: ' locked ',
  'try-lock': ' tried ',
  unlock: ' unlocked ',
  put: ' put into ',
  get: ' took from ',
  inspect: ' looked at ',
}

function changed(mention: Mention): string {
  const { operation } = mention
  if (operation === 'write' || operation === 'update') return ` changed it${told(' to ', mention)}`
  return `${did[operation] ?? ' changed '}it`
}

export const en = {
  explore: 'Explore all interleavings',
  again: 'Explore again',
  onwards: 'Explore all of it',
  cancel: 'Cancel',
  invitation: 'This run is one of many.',
  invitationMore: 'Exploring takes every order in which the threads can run, and tells how each of them ends.',
  options: 'What to explore',
  observe: 'Tell ends apart by',
  observes: {
    state: { name: 'What is left', note: 'The last value of every shared variable.' },
    stdout: { name: 'What is printed', note: 'Everything on stdout, in its order.' },
  },
  time: 'Sleeps and timeouts',
  times: {
    free: { name: 'End at any moment', note: 'A sleep is no synchronisation. This shows it.' },
    virtual: { name: 'Take their time', note: 'Other operations take none.' },
  },
  /** What was explored, in a few words. */
  scope: (observe: 'state' | 'stdout', time: 'free' | 'virtual') =>
    `by what is ${observe === 'state' ? 'left' : 'printed'}${time === 'virtual' ? ', sleeps take their time' : ''}`,

  running: 'Exploring…',
  done: 'Explored:',
  passes: { sampling: 'sampling', outcomes: 'looking for outcomes', counts: 'counting' },
  progress: (states: string, frontier: string, rate: string) =>
    `${states} states · ${frontier} to go · ${rate} a second`,
  stale: 'About an earlier version of the program.',
  staleSettings: 'About other settings.',
  failed: 'Exploring failed. This is a fault of Interleave, not of your program:',
  rejected: 'This program cannot be explored:',
  noWorker: 'The search could not be started in this browser.',

  headline: {
    nothing: 'No outcome found yet',
    same: 'Every interleaving ends the same way',
    sameSoFar: 'One end found so far',
    ways: (n: number) => `Ends in ${n.toLocaleString('en')} different ways`,
    waysSoFar: (n: number) => `${plural(n, 'different end')} found so far`,
    alwaysFails: 'Every interleaving fails',
    alwaysDeadlock: 'Every interleaving ends in a deadlock',
    fails: (n: string, of: string) => `Fails in ${n} of ${of} interleavings`,
    deadlocks: (n: string, of: string) => `Deadlock in ${n} of ${of} interleavings`,
    wrong: (n: string, of: string) => `Goes wrong in ${n} of ${of} interleavings`,
    canBeWrong: 'Can go wrong',
    canFail: 'Can fail',
    canDeadlock: 'Can end in a deadlock',
    /** Behind a headline about failing: how often, by chance. */
    chance: (percent: string) => `chance ${percent}`,
  },
  complete: 'complete',
  incomplete: 'not complete',
  interleavings: (n: string) => `${n} interleavings`,
  states: (n: number) => plural(n, 'state'),
  limits: {
    states: 'Stopped at the limit of states.',
    seconds: 'Stopped at the limit of time.',
    memory: 'Stopped at the limit of memory.',
    'endless-step': 'Stopped at a step that does not end.',
    cancelled: 'Stopped by you.',
    unsupported: 'Stopped at something that is not supported yet.',
  } satisfies Record<ExploreLimit, string>,
  endlessStep: (line: number) => `Line ${line} runs on and on without touching anything that threads share.`,
  weakOrdering: (line: number) =>
    `Line ${line} asks for a weaker ordering than SeqCst. Here all atomics are sequentially consistent; what only a weaker one allows is not shown.`,
  fewerOnCPython: (letters: string) =>
    `${letters} cannot happen on CPython 3.11: there a thread keeps the interpreter until a loop turns, a function begins, a built-in returns or an operation waits, and nobody comes in between.`,
  sameOnCPython: 'All of this can happen on CPython 3.11 too, which switches only at loops, calls and waits.',
  holds: 'What was found holds; what was not found is not ruled out.',
  glance: 'This was a glance of a second.',
  noCounts: 'The outcomes are complete, their counts and chances are not known.',
  endless: (percent: string) => `With a chance of ${percent} it never ends.`,
  sampling: (runs: number, pctRuns: number, depth: number, bound: number) =>
    `${plural(runs, 'run')} with random schedules were looked at besides${
      pctRuns === 0
        ? ''
        : `, ${pctRuns.toLocaleString('en')} of them under PCT: each of these finds a bug of depth ${depth} with a chance of 1 in ${bound.toLocaleString('en')} at least`
    }.`,

  table: {
    label: 'Outcomes',
    outcome: 'End',
    printed: 'Printed',
    interleavings: 'Interleavings',
    chance: 'Chance',
    chanceNote: 'If at each step every thread that can run is equally likely to.',
    replay: 'Replay',
    replayLabel: (what: string) => `Replay an interleaving that ends with ${what}`,
    wrong: 'This end is wrong',
    wrongLabel: (what: string) => `It is wrong to end with ${what}`,
    unknown: 'not known',
    unbounded: 'unbounded',
    unboundedNote: 'Something can be repeated as often as one likes on the way.',
    unknownNote: 'The search was stopped before it could count.',
    preemptions: (n: number) => (n === 0 ? 'no preemption' : plural(n, 'preemption')),
    preemptionsNote:
      'Preemptions of the replayed interleaving, the fewest that lead to this end: switches away from a thread that could have gone on.',
    more: (n: number) => `Show ${n.toLocaleString('en')} more`,
    nothingPrinted: 'nothing',
    lines: (n: number) => `… ${plural(n, 'line')}`,
  },
  outcomes: { completed: 'Completed', failed: 'Failed', deadlock: 'Deadlock' },

  place: (label: string, line: number) => (line > 0 ? `${label} (line ${line})` : label),
  goTo: (label: string, line: number) => `Show ${label}${line > 0 ? ` at line ${line}` : ''}`,
  explain: {
    lostUpdate: (name: string, first: Mention, between: Mention, last: Mention): Sentence => [
      first,
      ' read ',
      code(name),
      told(' as ', first),
      ', ',
      between,
      ' wrote',
      told(' ', between),
      ', then ',
      last,
      ' overwrote it',
      told(' with ', last),
      ': the write between is lost.',
    ],
    staleCheck: (name: string, first: Mention, between: Mention, last: Mention): Sentence => [
      first,
      first.operation === 'read' ? ' saw ' : ' looked at ',
      code(name),
      told(' as ', first),
      ', ',
      between,
      changed(between),
      ', and ',
      last,
      ' acted on what it had seen.',
    ],
    order: (name: string, first: Mention, last: Mention): Sentence => [
      first,
      did[first.operation] ?? ' changed ',
      code(name),
      told(' = ', first),
      ' before ',
      last,
      did[last.operation] ?? ' used ',
      'it',
      told(last.operation === 'write' ? ' = ' : ' as ', last),
      '.',
    ],
    cycle: (waits: readonly Sentence[]): Sentence => [...joined(waits, '; '), '. Each waits for the next.'],
    stuck: (waits: readonly Sentence[]): Sentence => [...joined(waits, '; '), '. Nobody is left who could end this.'],
    waitsLock: (who: Place, what: string, by: string, since: number): Sentence => [
      who,
      ' waits for ',
      code(what),
      by === '' ? '' : `, held by ${by}`,
      by === '' || since === 0 ? '' : ` since line ${since}`,
    ],
    waitsJoin: (who: Place, by: string): Sentence => [who, ` waits for ${by} to end`],
    waitsEmpty: (who: Place, what: string): Sentence => [who, ' waits for an item in ', code(what)],
    waitsFull: (who: Place, what: string): Sentence => [who, ' waits for room in ', code(what)],
    waitsDone: (who: Place, what: string): Sentence => [who, ' waits for all items of ', code(what), ' to be done'],
    waitsNotify: (who: Place, what: string): Sentence => [who, ' waits to be notified on ', code(what)],
    waitsPermit: (who: Place, what: string): Sentence => [who, ' waits for a permit of ', code(what)],
    waitsSet: (who: Place, what: string): Sentence => [who, ' waits for ', code(what), ' to be set'],
    waitsBarrier: (who: Place, what: string): Sentence => [who, ' waits for the others at ', code(what)],
    waitsOther: (who: Place, what: string): Sentence => [who, ' waits', ...(what === '' ? [] : [' for ', code(what)])],
    exception: (who: Place, exception: string): Sentence => [who, ' ended with ', code(exception), '.'],
    undisturbed: (): Sentence => ['No thread came in between another’s accesses.'],
  },

  findings: {
    title: 'Findings',
    none: 'Nothing was found: no data race, no contradicting order of locks, no lock left locked, no missed signal.',
    noneSoFar: 'Nothing was found so far.',
    kinds: {
      'data-race': 'Data race',
      'race-condition': 'Race condition',
      'lock-order': 'Lock order',
      'lock-left-held': 'Lock left locked',
      'missed-signal': 'Missed signal',
      'barrier-not-filled': 'Barrier not filled',
    },
    access: (place: Place, operation: string, name: string | null): Sentence => [
      place,
      ` ${{ read: 'reads', write: 'writes', lock: 'locks', exit: 'ends' }[operation] ?? operation}`,
      ...(name === null ? [] : [' ', code(name)]),
    ],
    race: (a: Sentence, b: Sentence): Sentence => [...a, ', ', ...b, ', and nothing orders the two.'],
    raceCondition: (): Sentence => ['No two accesses race, and yet the end depends on who comes first.'],
    lockOrder: (places: readonly Sentence[]): Sentence => [
      ...joined(places, ', '),
      places.length === 0 ? '' : ': ',
      'orders that contradict each other, so that threads can wait for each other for ever.',
    ],
    /** Subjects that are no names of the program's. */
    subjects: { 'how the program ends': 'how the program ends', 'what it prints': 'what it prints' } as Readonly<
      Record<string, string>
    >,
    leftHeld: (who: Place): Sentence => [who, ' ended and left it locked. Whoever wants it next waits for ever.'],
    missedSignal: (signal: Place, operation: string, wait: Place): Sentence => [
      signal,
      operation === 'set' ? ' set it, and it was cleared again before ' : ' notified it before ',
      wait,
      ' began to wait. Nobody heard the signal, and nobody gives another: the wait never ends.',
    ],
    barrierNotFilled: (came: readonly Sentence[]): Sentence => [
      'Only ',
      ...joined(came, ', '),
      ' came. It is for more threads than that, and no other will come.',
    ],
    show: 'Show',
  },
  guards: {
    title: 'Which lock guards what',
    none: 'Threads share no variable here.',
    by: (locks: string) => `guarded by ${locks}`,
    byNone: 'no lock guards every access',
    noLock: 'no lock',
    operations: { read: 'read', write: 'write' },
    columns: { line: 'Line', operation: 'Access', threads: 'Threads', locks: 'Locks held' },
  },
  graph: {
    none: 'The graph is shown once the program has been explored to its end.',
    tooLarge: (states: number) =>
      `${plural(states, 'state')} are too many to draw. A smaller program (fewer threads, fewer turns of a loop) shows its graph.`,
    label: (nodes: number) =>
      `Graph of ${plural(nodes, 'state')}. Arrow keys go from state to state, Enter shows the way there.`,
    here: 'shown now',
    start: 'Start',
    node: (steps: number) => `After ${plural(steps, 'step')}`,
    next: (labels: string) => `can run: ${labels}`,
    leads: 'leads to',
    only: (what: string) => `from here always: ${what}`,
    legend: 'Colour: the thread that moved · filled: only one end is left',
    fit: 'Fit',
  },
}

export type ExploringTexts = typeof en
