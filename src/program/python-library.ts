/**
 * The names of Python's library that the machine provides: what the compiler may refer to as a `library` constant.
 * One list for both sides of the waist: the compiler reports any other name of the real library as unsupported, with
 * its line, and a test holds the machine's natives against this table.
 */
export const pythonBuiltins = [
  ...['abs', 'all', 'any', 'ascii', 'bin', 'bool', 'callable', 'chr', 'dict', 'divmod', 'enumerate', 'filter'],
  ...['float', 'format', 'frozenset', 'getattr', 'hasattr', 'hash', 'hex', 'id', 'int', 'isinstance', 'issubclass'],
  ...['iter', 'len', 'list', 'map', 'max', 'min', 'next', 'object', 'oct', 'ord', 'pow', 'print', 'range', 'repr'],
  ...['reversed', 'round', 'set', 'setattr', 'delattr', 'slice', 'sorted', 'str', 'sum', 'super', 'tuple', 'type'],
  ...['vars', 'zip', 'property', 'staticmethod', 'classmethod', 'NotImplemented', 'exit', 'quit'],
] as const

/** Exception classes: name → base. Builtins all. */
export const pythonExceptions = {
  BaseException: 'object',
  Exception: 'BaseException',
  SystemExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  GeneratorExit: 'BaseException',
  StopIteration: 'Exception',
  ArithmeticError: 'Exception',
  FloatingPointError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  ZeroDivisionError: 'ArithmeticError',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  BufferError: 'Exception',
  EOFError: 'Exception',
  ImportError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  LookupError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  MemoryError: 'Exception',
  NameError: 'Exception',
  UnboundLocalError: 'NameError',
  OSError: 'Exception',
  ConnectionError: 'OSError',
  FileNotFoundError: 'OSError',
  PermissionError: 'OSError',
  TimeoutError: 'OSError',
  RuntimeError: 'Exception',
  NotImplementedError: 'RuntimeError',
  RecursionError: 'RuntimeError',
  TypeError: 'Exception',
  ValueError: 'Exception',
  UnicodeError: 'ValueError',
  Warning: 'Exception',
  DeprecationWarning: 'Warning',
  RuntimeWarning: 'Warning',
  UserWarning: 'Warning',
} as const

/** Modules a program may import, and the names in them. A library path is `module.name`, or `module` for itself. */
export const pythonModules: Readonly<Record<string, readonly string[]>> = {
  threading: [
    ...['Thread', 'Lock', 'current_thread', 'main_thread', 'get_ident', 'get_native_id', 'active_count', 'enumerate'],
    ...[
      'RLock',
      'Condition',
      'Semaphore',
      'BoundedSemaphore',
      'Event',
      'Barrier',
      'BrokenBarrierError',
      'Timer',
      'local',
    ],
    ...[
      'excepthook',
      '__excepthook__',
      'ExceptHookArgs',
      'stack_size',
      'TIMEOUT_MAX',
      'ThreadError',
      'gettrace',
      'getprofile',
    ],
  ],
  time: [
    ...['sleep', 'time', 'time_ns', 'perf_counter', 'perf_counter_ns', 'monotonic', 'monotonic_ns', 'process_time'],
    ...['process_time_ns', 'thread_time', 'thread_time_ns', 'struct_time', 'localtime', 'gmtime', 'ctime', 'asctime'],
    ...['strftime', 'mktime', 'timezone', 'altzone', 'daylight', 'tzname'],
  ],
  queue: ['Queue', 'LifoQueue', 'PriorityQueue', 'SimpleQueue', 'Empty', 'Full'],
  sys: ['exit', 'stdout', 'stderr', 'maxsize', 'version', 'version_info', 'argv', 'getrecursionlimit'],
  math: [
    ...['pi', 'e', 'tau', 'inf', 'nan', 'sqrt', 'isqrt', 'floor', 'ceil', 'trunc', 'fabs', 'factorial', 'gcd', 'lcm'],
    ...['log', 'log2', 'log10', 'exp', 'pow', 'sin', 'cos', 'tan', 'atan', 'atan2', 'hypot', 'degrees', 'radians'],
    ...['isnan', 'acos', 'isinf', 'isclose', 'prod', 'comb', 'perm', 'fsum', 'copysign', 'fmod', 'modf'],
  ],
  typing: [
    ...['Any', 'Callable', 'Dict', 'Iterable', 'Iterator', 'List', 'Optional', 'Sequence', 'Set', 'Tuple', 'Union'],
    ...['Final', 'Generator', 'NoReturn', 'Type', 'TypeVar'],
  ],
}
