import { pythonExceptions } from '../python-library'
import type { Effect, LibraryClass } from './effect'

const text = ['__str__', '__repr__', '__format__']
const equality = ['__eq__', '__hash__', '__ne__']
const order = ['__lt__', '__gt__', '__le__', '__ge__', ...equality]
const number = ['__abs__', '__index__', '__int__', '__float__', '__round__', '__trunc__', '__floor__', '__ceil__']
const arithmetic = [
  '__divmod__',
  '__rdivmod__',
  '__pow__',
  '__rpow__',
  '__mod__',
  '__floordiv__',
  '__mul__',
  '__rmul__',
]
const truth = ['__bool__', '__len__']

const nothing: Effect = {}
const readsSelf: Effect = { reads: ['0'] }
const clears: Effect = { mutates: ['0'] }
const finds: Effect = { deep: ['all'], hooks: equality }
const inspects: Effect = { visible: true, state: 'read' }
const changes: Effect = { visible: true, state: 'write' }
const copies = (makes: 'list' | 'dict' | 'set'): Effect => ({ reads: ['0'], makes, items: ['0.'] })
const numeric: Effect = { deep: ['all'], hooks: [...number, ...arithmetic], returnsHooks: true }
const shows: Effect = { deep: ['all'], hooks: text }

const builtins: Readonly<Record<string, Effect>> = {
  abs: numeric,
  all: { iterates: ['0'], reads: ['0*'], hooks: truth },
  any: { iterates: ['0'], reads: ['0*'], hooks: truth },
  ascii: shows,
  bin: numeric,
  bool: { reads: ['0'], hooks: truth },
  callable: nothing,
  chr: numeric,
  delattr: { special: 'delattr' },
  dict: { makes: 'dict', items: ['all*', 'all*.', 'named'], hooks: equality },
  divmod: numeric,
  enumerate: { makes: 'iterator', items: ['0.'], over: ['0'], tuples: true },
  exit: nothing,
  input: { ...shows, visible: true },
  filter: { makes: 'iterator', items: ['1.'], over: ['1'], calls: [['0', '1.']] },
  float: numeric,
  format: shows,
  frozenset: { makes: 'set', items: ['0*'], hooks: equality },
  getattr: { special: 'getattr' },
  hasattr: { special: 'getattr' },
  hash: { deep: ['0'], hooks: equality },
  hex: numeric,
  id: nothing,
  int: numeric,
  isinstance: nothing,
  issubclass: nothing,
  iter: { special: 'iter' },
  len: { reads: ['0'], hooks: ['__len__'] },
  list: { makes: 'list', items: ['0*'] },
  map: { makes: 'iterator', over: ['all'], calls: [['0', 'all.']], yieldsCalls: true },
  max: { returns: ['all', '0*'], deep: ['all'], hooks: order, calls: [['key', '0.', 'all']] },
  min: { returns: ['all', '0*'], deep: ['all'], hooks: order, calls: [['key', '0.', 'all']] },
  next: { special: 'next' },
  object: { makes: 'instance', class: 'object' },
  oct: numeric,
  ord: nothing,
  pow: numeric,
  print: { deep: ['all'], hooks: text, visible: true, writesFiles: true },
  quit: nothing,
  range: numeric,
  repr: shows,
  reversed: {
    reads: ['0'],
    makes: 'iterator',
    items: ['0.'],
    over: ['0'],
    hooks: ['__reversed__', '__len__', '__getitem__'],
  },
  round: numeric,
  set: { makes: 'set', items: ['0*'], hooks: equality },
  setattr: { special: 'setattr' },
  slice: { makes: 'slice' },
  sorted: { makes: 'list', items: ['0*'], deep: ['0*'], hooks: order, calls: [['key', '0.']] },
  str: shows,
  sum: {
    ...{ special: 'sum', parameters: ['', 'start'], reads: ['0*'], returns: ['0.', 'start'] },
    ...{ hooks: ['__add__', '__radd__'], returnsHooks: true },
  },
  super: { special: 'super' },
  tuple: { makes: 'tuple', items: ['0*'] },
  type: { special: 'type' },
  vars: { special: 'vars' },
  zip: { makes: 'iterator', items: ['all.'], over: ['all'], tuples: true },
  property: { special: 'property' },
  staticmethod: { special: 'property' },
  classmethod: { special: 'property' },
  'property.getter': { special: 'property' },
  'property.setter': { special: 'property' },
  'property.deleter': { special: 'property' },
}

const listMethods: Readonly<Record<string, Effect>> = {
  __init__: { mutates: ['0'], stores: [['1*', '0']] },
  append: { mutates: ['0'], stores: [['1', '0']] },
  clear: clears,
  copy: copies('list'),
  count: finds,
  extend: { mutates: ['0'], stores: [['1*', '0']] },
  index: finds,
  insert: { mutates: ['0'], stores: [['2', '0']] },
  pop: { mutates: ['0'], returns: ['0.'] },
  remove: { ...finds, mutates: ['0'] },
  reverse: clears,
  sort: { mutates: ['0'], deep: ['0'], hooks: order, calls: [['key', '0.']] },
}

const dictMethods: Readonly<Record<string, Effect>> = {
  __init__: {
    mutates: ['0'],
    stores: [
      ['all*', '0'],
      ['all*.', '0'],
      ['named', '0'],
    ],
    hooks: equality,
  },
  clear: clears,
  copy: copies('dict'),
  fromkeys: { makes: 'dict', items: ['0*', '1*', '1', '2'], hooks: equality },
  get: { reads: ['0'], returns: ['0.', '2'], hooks: equality },
  items: { makes: 'view', items: ['0.'], over: ['0'], tuples: true },
  keys: { makes: 'view', items: ['0.'], over: ['0'] },
  pop: { mutates: ['0'], returns: ['0.', '2'], hooks: equality },
  popitem: { mutates: ['0'], makes: 'tuple', items: ['0.'] },
  setdefault: {
    mutates: ['0'],
    stores: [
      ['1', '0'],
      ['2', '0'],
    ],
    returns: ['0.', '2'],
    hooks: equality,
  },
  update: {
    mutates: ['0'],
    stores: [
      ['all*', '0'],
      ['all*.', '0'],
      ['named', '0'],
    ],
    hooks: equality,
  },
  values: { makes: 'view', items: ['0.'], over: ['0'] },
}

const combinesSets: Effect = { reads: ['0'], makes: 'set', items: ['all*'], hooks: equality }
const changesSet: Effect = { mutates: ['0'], stores: [['all*', '0']], hooks: equality }
const comparesSets: Effect = { reads: ['0'], iterates: ['1'], hooks: equality }

const setMethods: Readonly<Record<string, Effect>> = {
  __init__: changesSet,
  add: { mutates: ['0'], stores: [['1', '0']], hooks: equality },
  clear: clears,
  copy: copies('set'),
  difference: combinesSets,
  difference_update: changesSet,
  discard: { mutates: ['0'], hooks: equality },
  intersection: combinesSets,
  intersection_update: changesSet,
  isdisjoint: comparesSets,
  issubset: comparesSets,
  issuperset: comparesSets,
  pop: { mutates: ['0'], returns: ['0.'] },
  remove: { mutates: ['0'], hooks: equality },
  symmetric_difference: combinesSets,
  symmetric_difference_update: changesSet,
  union: combinesSets,
  update: changesSet,
}

const dequeMethods: Readonly<Record<string, Effect>> = {
  ...listMethods,
  appendleft: listMethods.append!,
  extendleft: listMethods.extend!,
  popleft: listMethods.pop!,
  rotate: clears,
}

/** Methods of str do nothing to objects of the program but for these. */
const textMethods: Readonly<Record<string, Effect>> = {
  format: shows,
  format_map: shows,
  join: { iterates: ['all'] },
  partition: { makes: 'tuple' },
  rpartition: { makes: 'tuple' },
  rsplit: { makes: 'list' },
  split: { makes: 'list' },
  splitlines: { makes: 'list' },
  translate: { reads: ['all'] },
  maketrans: { makes: 'dict', iterates: ['all'] },
}

const objectMethods: Readonly<Record<string, Effect>> = {
  __init__: nothing,
  __eq__: nothing,
  __ne__: nothing,
  __hash__: nothing,
  __repr__: nothing,
  __str__: { deep: ['0'], hooks: ['__repr__'] },
  __format__: { deep: ['0'], hooks: text },
  __setattr__: { special: 'setattr' },
  __delattr__: { special: 'delattr' },
}

const exceptionMethods: Readonly<Record<string, Effect>> = {
  __init__: { mutates: ['0'], stores: [['all', '0']] },
  __str__: shows,
  __repr__: shows,
  with_traceback: { returns: ['0'] },
  add_note: nothing,
}

/** Methods by which operators work on the library's own types, called by name. */
const dunders: Readonly<Record<string, Effect>> = {
  __len__: readsSelf,
  __contains__: finds,
  __iter__: { makes: 'iterator', items: ['0.'], over: ['0'], reads: ['0'] },
  __next__: { special: 'next' },
  __getitem__: { reads: ['0'], returns: ['0.'], makes: 'list', items: ['0.'] },
  __setitem__: {
    mutates: ['0'],
    stores: [
      ['all', '0'],
      ['2.', '0'],
    ],
  },
  __delitem__: clears,
  __eq__: { deep: ['all'], hooks: equality },
  __ne__: { deep: ['all'], hooks: equality },
  __str__: shows,
  __repr__: shows,
  __format__: shows,
}

const generatorMethods: Readonly<Record<string, Effect>> = {
  send: { special: 'resume' },
  throw: { special: 'resume' },
  close: { special: 'resume' },
}

const threadMethods: Readonly<Record<string, Effect>> = {
  __init__: { parameters: ['self', 'group', 'target', 'name', 'args', 'kwargs', 'daemon'], special: 'threadInit' },
  __repr__: nothing,
  getName: { visible: true, state: 'read', field: '\0name' },
  isDaemon: { visible: true, state: 'read', field: '\0daemon' },
  is_alive: inspects,
  join: inspects,
  run: { special: 'threadRun' },
  setDaemon: { visible: true, state: 'write', field: '\0daemon' },
  setName: { visible: true, state: 'write', field: '\0name' },
  start: { special: 'threadStart', visible: true },
}

/** What an object keeps that it is made with. */
const keeps: Effect = { stores: [['all', '0']] }

const lockMethods: Readonly<Record<string, Effect>> = {
  __enter__: changes,
  __exit__: changes,
  __repr__: { state: 'read' },
  _is_owned: inspects,
  acquire: changes,
  acquire_lock: changes,
  locked: inspects,
  locked_lock: inspects,
  release: changes,
  release_lock: changes,
}

const conditionMethods: Readonly<Record<string, Effect>> = {
  ...lockMethods,
  __init__: keeps,
  notify: changes,
  notify_all: changes,
  notifyAll: changes,
  wait: changes,
  wait_for: { ...changes, parameters: ['self', 'predicate'], calls: [['predicate']], returnsCalls: true },
}

const semaphoreMethods: Readonly<Record<string, Effect>> = { ...lockMethods, __init__: nothing }

const eventMethods: Readonly<Record<string, Effect>> = {
  __init__: nothing,
  __repr__: { state: 'read' },
  wait: changes,
  set: changes,
  clear: changes,
  is_set: inspects,
  isSet: inspects,
}

/** Whichever thread comes last calls a barrier's action. */
const barrierMethods: Readonly<Record<string, Effect>> = {
  __init__: { ...keeps, special: 'anywhere' },
  __repr__: { state: 'read' },
  wait: changes,
  reset: changes,
  abort: changes,
}

const queueMethods: Readonly<Record<string, Effect>> = {
  __init__: nothing,
  put: { ...changes, parameters: ['self', 'item'], stores: [['item', '0']] },
  put_nowait: { ...changes, parameters: ['self', 'item'], stores: [['item', '0']] },
  get: { ...changes, returns: ['0.'] },
  get_nowait: { ...changes, returns: ['0.'] },
  qsize: inspects,
  empty: inspects,
  full: inspects,
  task_done: changes,
  join: inspects,
}

const futureMethods: Readonly<Record<string, Effect>> = {
  __init__: nothing,
  __repr__: nothing,
  _wait: inspects,
  _begin: changes,
  _finish: {
    ...changes,
    stores: [
      ['1', '0'],
      ['2', '0'],
    ],
    makes: 'tuple',
    items: ['0.'],
  },
  _cancel: { ...changes, makes: 'tuple', items: ['0.'] },
  _add_callback: { ...changes, stores: [['1', '0']] },
  done: inspects,
  cancelled: inspects,
  running: inspects,
}

const randomMethods: Readonly<Record<string, Effect>> = {
  random: { special: 'draw' },
  getrandbits: { special: 'draw' },
  _begin: { special: 'seed' },
  _begin_somewhere: { special: 'seed' },
  _begin_apart: nothing,
  _state: { state: 'read', makes: 'tuple' },
  _set_state: { special: 'seed' },
}

const workQueueMethods: Readonly<Record<string, Effect>> = {
  put: { ...changes, stores: [['1', '0']] },
  get: { ...changes, returns: ['0.'] },
  idle: changes,
  close: { ...changes, makes: 'tuple', items: ['0.'] },
  add_worker: { stores: [['1', '0']] },
  workers: { makes: 'tuple', items: ['0.'] },
}

/** Items that the program compares are compared within. */
const compares = (effect: Effect): Effect => ({ ...effect, deep: ['item', '0.'], hooks: order })
const priorityMethods: Readonly<Record<string, Effect>> = {
  ...queueMethods,
  put: compares(queueMethods.put!),
  put_nowait: compares(queueMethods.put_nowait!),
  get: compares(queueMethods.get!),
  get_nowait: compares(queueMethods.get_nowait!),
}

const mathFunctions: Readonly<Record<string, Effect>> = Object.fromEntries(
  ['prod', 'fsum', 'gcd', 'lcm', 'floor', 'ceil', 'trunc', 'dist', 'sumprod'].map((name) => [
    name,
    { ...numeric, iterates: ['all'], hooks: [...number, ...arithmetic] },
  ]),
)

/** A call of a class that keeps what it is given. */
const makes = (name: string): Effect => ({ makes: 'instance', class: name, items: ['all'] })

/** Classes for synchronisation: methods by path. */
const synchronisers: Readonly<Record<string, Readonly<Record<string, Effect>>>> = {
  'threading.Lock': lockMethods,
  'threading.RLock': lockMethods,
  'threading.Condition': conditionMethods,
  'threading.Semaphore': semaphoreMethods,
  'threading.BoundedSemaphore': semaphoreMethods,
  'threading.Event': eventMethods,
  'threading.Barrier': barrierMethods,
  'queue.Queue': queueMethods,
  'queue.LifoQueue': queueMethods,
  'queue.PriorityQueue': priorityMethods,
  'queue.SimpleQueue': queueMethods,
}

/** Attributes of theirs that are not the program's own, by the hidden field they live in. */
const syncProperties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(
    ['queue.Queue', 'queue.LifoQueue', 'queue.PriorityQueue'].map((path) => [
      path,
      { unfinished_tasks: '\0state', maxsize: '\0size' },
    ]),
  ),
  'threading.Semaphore': { _value: '\0state' },
  'threading.BoundedSemaphore': { _value: '\0state' },
  'threading.Barrier': { parties: '\0size', n_waiting: '\0state', broken: '\0state' },
}

const inClass = (name: string, methods: Readonly<Record<string, Effect>>): [string, Effect][] =>
  Object.entries(methods).map(([method, effect]) => [`${name}.${method}`, effect])

/** What the functions of Python's library do to a program's objects, by path. Whatever is missing may do anything. */
export const pythonEffects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...Object.entries(builtins),
  ...['list', 'dict', 'set', 'tuple', 'iterator', 'view', 'generator', 'slice'].flatMap((name) =>
    inClass(name, dunders),
  ),
  ...inClass('list', listMethods),
  ...inClass('tuple', { count: finds, index: finds }),
  ...inClass('dict', dictMethods),
  ...inClass('set', setMethods),
  ...inClass('frozenset', setMethods),
  ...inClass('view', setMethods),
  ...inClass('generator', generatorMethods),
  ...inClass('collections.deque', { ...dunders, ...dequeMethods }),
  ...inClass('str', textMethods),
  ...inClass('object', objectMethods),
  ...inClass('BaseException', exceptionMethods),
  ...inClass('threading.Thread', threadMethods),
  [
    'threading.Timer.__init__',
    { parameters: ['self', 'interval', 'function', 'args', 'kwargs'], special: 'timerInit' },
  ],
  ['threading.Timer.run', { special: 'threadRun' }],
  ['threading.Timer.cancel', changes],
  ...Object.keys(synchronisers).map((path): [string, Effect] => [path, makes(path)]),
  ...Object.entries(synchronisers).flatMap(([path, methods]) => inClass(path, methods)),
  ['threading.Barrier', { ...makes('threading.Barrier'), special: 'anywhere' }],
  ['threading.current_thread', { special: 'threads' }],
  ['threading.currentThread', { special: 'threads', visible: true }],
  ['threading.activeCount', { visible: true }],
  ['threading.main_thread', { special: 'threads' }],
  ['threading.enumerate', { special: 'threads', visible: true }],
  ...['get_ident', 'get_native_id', 'active_count', 'stack_size', 'gettrace', 'getprofile'].map(
    (name): [string, Effect] => [`threading.${name}`, nothing],
  ),
  ['threading.__excepthook__', { ...shows, visible: true }],
  ['sys.__excepthook__', { ...shows, visible: true }],
  ['threading.ExceptHookArgs', { makes: 'tuple', items: ['0*'] }],
  ['sys.exit', nothing],
  ...['sys.stdout', 'sys.stderr', 'sys.__stdout__', 'sys.__stderr__'].flatMap((file) =>
    inClass(file, { write: { visible: true }, flush: nothing }),
  ),
  ...inClass('sys.stdin', {
    readline: { visible: true },
    read: { visible: true },
    readlines: { visible: true, makes: 'list' },
  }),
  ['sys.__stdin__', nothing],
  ['_native.stdin_line', { visible: true }],
  ...['getrecursionlimit', 'getdefaultencoding', 'getswitchinterval', 'setswitchinterval', 'intern'].map(
    (name): [string, Effect] => [`sys.${name}`, nothing],
  ),
  ['sys.exc_info', { special: 'raisedParts' }],
  ...inClass('math', mathFunctions),
  ...['check_iterator', 'check_text', 'check_number', 'check_length', 'zip_mismatch', 'join_repr', 'pair_error'].map(
    (name): [string, Effect] => [`_native.${name}`, { returns: ['all'] }],
  ),
  ['_native.text_of_utf8', { makes: 'tuple' }],
  ['_native.import_module', { special: 'import' }],
  ['_native.imported', { special: 'imported' }],
  ['_native.at_exit', { special: 'atExit' }],
  ...inClass('_native.Random', randomMethods),
  ['_native.bare_instance', { special: 'bare' }],
  ['_native.class_of', { special: 'bare' }],
  ['_native.decorate', { special: 'decorate' }],
  ['_native.get_field', { special: 'getfield' }],
  ['_native.class_attribute', { special: 'getfield' }],
  ['_native.set_field', { special: 'setfield' }],
  ['_native.set_own_field', { special: 'setfield' }],
  ['_native.bind', { makes: 'tuple', items: ['5', '6.', '7.'] }],
  ['_native.value_like', { special: 'like' }],
  ['_native.bound', { special: 'bound' }],
  ['_native.now', { visible: true }],
  ...['date_of', 'struct_time'].map((name): [string, Effect] => [`_native.${name}`, { makes: 'tuple' }]),
  ...['ordinal_of', 'format_moment'].map((name): [string, Effect] => [`_native.${name}`, nothing]),
  ...['caller_module', 'is_function', 'is_opaque'].map((name): [string, Effect] => [`_native.${name}`, nothing]),
  ['_native.current_exception', { special: 'raised' }],
  ['NotImplemented', nothing],
  // What metaclasses of the program do not have themselves.
  ['type.__init__', nothing],
  ...['object', 'int', 'float', 'str'].map((name): [string, Effect] => [`${name}.__new__`, { special: 'bare' }]),
  ['type.__prepare__', { makes: 'dict' }],
  ['_native.digest', { reads: ['1'] }],
  ...['compile', 'match', 'substitute', 'expand'].map((name): [string, Effect] => [
    `_native.regex_${name}`,
    { makes: 'tuple' },
  ]),
  ['_native.regex_names', copies('dict')],
  ['_native.regex_flag', { special: 'bare' }],
  ...['find_all', 'split'].map((name): [string, Effect] => [`_native.regex_${name}`, { makes: 'list' }]),
  ['_native.begin_output', { visible: true }],
  ['_native.warn_deprecated', { visible: true }],
  ['_native.warning_place', { makes: 'tuple' }],
  ['_native.caller', { makes: 'tuple' }],
  ...['exception_parts', 'render_parts', 'traceback_parts', 'traceback_entries', 'stack_entries'].map(
    (name): [string, Effect] => [`_native.${name}`, { makes: 'list' }],
  ),
  ...[
    'cpu_count',
    'begun_at',
    'process_id',
    'strftime',
    'write',
    'format_stack',
    'line_of',
    'format_exception',
    'unsupported',
    'exit_at_once',
    'utf8_of',
    'unicode_error_text',
  ].map((name): [string, Effect] => [`_native.${name}`, nothing]),
  ...inClass('_native.Future', futureMethods),
  ['_native.wait_for_futures', { ...inspects, makes: 'tuple' }],
  ['_native.watch_futures', { ...changes, stores: [['0.', '1']], makes: 'tuple', items: ['0.'] }],
  ['_native.take_finished', { ...changes, makes: 'list', items: ['0.'] }],
  ['_native.WorkQueue', { makes: 'instance', class: '_native.WorkQueue' }],
  ...inClass('_native.WorkQueue', workQueueMethods),
  ['_native.throw_into', { special: 'resume', hooks: ['throw', 'close'], makes: 'tuple', items: ['0.'] }],
  ['_native.drop_iterator', { special: 'resume' }],
  // No other thread is left then.
  ['_native.finish_generators', nothing],
  ['_native.type_method', { makes: 'instance', class: '_native.method' }],
])

/** Modules whose other functions take and give numbers and texts only, and call nothing; and a value that has no part in anything. */
export const pureModules: ReadonlySet<string> = new Set(['math', 'time', '__future__', 'NotImplemented'])

const exceptionNames = [...Object.keys(pythonExceptions), 'queue.Empty', 'queue.Full', 'threading.BrokenBarrierError']

/** Classes of the library that programs meet, by path. */
export const pythonClasses: ReadonlyMap<string, LibraryClass> = new Map<string, LibraryClass>([
  ['object', { open: true }],
  ...['list', 'dict', 'set', 'tuple', 'frozenset', 'str', 'int', 'float', 'complex', 'bool'].map(
    (name): [string, LibraryClass] => [name, { base: 'object', open: true }],
  ),
  [
    '_native.Future',
    { base: 'object', open: true, properties: { _state: '\0state', _result: '\0items', _exception: '\0items' } },
  ],
  ['_native.Random', { base: 'object', open: true }],
  ['_native.WorkQueue', { base: 'object' }],
  ['property', { base: 'object' }],
  ['staticmethod', { base: 'object' }],
  ['classmethod', { base: 'object' }],
  ...exceptionNames.map((name): [string, LibraryClass] => {
    const base = (pythonExceptions as Readonly<Record<string, string>>)[name] ?? 'Exception'
    return [name, { base, open: true }]
  }),
  [
    'threading.Thread',
    {
      ...{ base: 'object', open: true },
      properties: {
        ...{ name: '\0name', daemon: '\0daemon', ident: '\0ident', native_id: '\0ident' },
        ...{ _target: '\0target', _args: '\0args', _kwargs: '\0kwargs' },
      },
    },
  ],
  ['threading.Timer', { base: 'threading.Thread', open: true }],
  ['threading.local', { base: 'object', open: true }],
  ['threading.ExceptHookArgs', { base: 'tuple', open: true }],
  ...Object.keys(synchronisers).map((path): [string, LibraryClass] => {
    const properties = syncProperties[path]
    return [path, { base: 'object', open: true, ...(properties && { properties }) }]
  }),
])
