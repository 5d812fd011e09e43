/** Every public attribute of a type of Python 3.11's, used once. */
export interface Surface {
  /** What makes a value of the type. */
  readonly value: string
  /** What is done to it: one use a line or between semicolons, each beginning with the attribute's name. */
  readonly uses: string
}

export const surfaces: Readonly<Record<string, Surface>> = {
  str: {
    value: '"aXb c,d"',
    uses: `
      capitalize(); casefold(); center(12, "*"); count("a"); encode(); endswith("d"); expandtabs(4); find("c"); format(1)
      format_map({}); index("c"); isalnum(); isalpha(); isascii(); isdecimal(); isdigit(); isidentifier(); islower()
      isnumeric(); isprintable(); isspace(); istitle(); isupper(); join(["1", "2"]); ljust(12); lower(); lstrip("a")
      maketrans("a", "b"); partition("X"); removeprefix("aX"); removesuffix("d"); replace("a", "z"); rfind("d"); rindex("d")
      rjust(12, "-"); rpartition(" "); rsplit(","); rstrip("d"); split(); splitlines(); startswith(("b", "a")); strip("ad")
      swapcase(); title(); translate({97: "A", 98: None}); upper(); zfill(12)
    `,
  },
  list: {
    value: '[3, 1, 2]',
    uses: `
      append(4); clear(); copy(); count(1); extend("ab"); index(2); insert(1, 9); pop(); remove(1); reverse(); sort(reverse=True)
    `,
  },
  dict: {
    value: '{"a": 1, "b": [2]}',
    uses: `
      clear(); copy(); fromkeys("ab", 0); get("z", 5); items(); keys(); pop("a"); popitem(); setdefault("z", 3)
      update({"a": 2}, c=3); values()
    `,
  },
  set: {
    value: '{1, 2, 3}',
    uses: `
      add(4); clear(); copy(); difference([1], {2}); difference_update([1]); discard(1); intersection([1, 9])
      intersection_update([1]); isdisjoint([7]); issubset(range(9)); issuperset([1]); pop(); remove(2)
      symmetric_difference([1, 7]); symmetric_difference_update([1, 7]); union([5], [6]); update([8])
    `,
  },
  frozenset: {
    value: 'frozenset({1, 2, 3})',
    uses: `
      copy(); difference([1]); intersection([1, 9]); isdisjoint([7]); issubset(range(9)); issuperset([1])
      symmetric_difference([1, 7]); union([5])
    `,
  },
  tuple: { value: '(3, 1, 3)', uses: 'count(3); index(1)' },
  int: {
    value: '(-300)',
    uses: `
      as_integer_ratio(); bit_count(); bit_length(); conjugate(); denominator; from_bytes(b"\\x01\\x02", "big"); imag; numerator
      real; to_bytes(2, "little", signed=True)
    `,
  },
  bool: {
    value: 'True',
    uses: `
      as_integer_ratio(); bit_count(); bit_length(); conjugate(); denominator; from_bytes(b"\\x00", "big"); imag; numerator
      real; to_bytes(2, "little")
    `,
  },
  float: {
    value: '(2.5)',
    uses: 'as_integer_ratio(); conjugate(); fromhex("0x1.8p1"); hex(); imag; is_integer(); real',
  },
  bytes: {
    value: 'b"aXb c,d"',
    uses: `
      capitalize(); center(12, b"*"); count(b"a"); decode(); endswith(b"d"); expandtabs(4); find(b"c"); fromhex("00ff 41")
      hex(); index(b"c"); isalnum(); isalpha(); isascii(); isdigit(); islower(); isspace(); istitle(); isupper()
      join([b"1", b"2"]); ljust(12); lower(); lstrip(b"a"); maketrans(b"a", b"b"); partition(b"X"); removeprefix(b"aX")
      removesuffix(b"d"); replace(b"a", b"z"); rfind(b"d"); rindex(b"d"); rjust(12, b"-"); rpartition(b" "); rsplit(b",")
      rstrip(b"d"); split(); splitlines(); startswith((b"b", b"a")); strip(b"ad"); swapcase(); title()
      translate(None, b"ab"); upper(); zfill(12)
    `,
  },
  bytearray: {
    value: 'bytearray(b"aXb c,d")',
    uses: `
      append(65); capitalize(); center(12, b"*"); clear(); copy(); count(b"a"); decode(); endswith(b"d"); expandtabs(4)
      extend(b"xy"); find(b"c"); fromhex("00ff 41"); hex("-"); index(b"c"); insert(1, 66); isalnum(); isalpha(); isascii()
      isdigit(); islower(); isspace(); istitle(); isupper(); join([b"1", b"2"]); ljust(12); lower(); lstrip(b"a")
      maketrans(b"a", b"b"); partition(b"X"); pop(); remove(88); removeprefix(b"aX"); removesuffix(b"d"); replace(b"a", b"z")
      reverse(); rfind(b"d"); rindex(b"d"); rjust(12, b"-"); rpartition(b" "); rsplit(b","); rstrip(b"d"); split()
      splitlines(); startswith((b"b", b"a")); strip(b"ad"); swapcase(); title(); translate(None, b"ab"); upper(); zfill(12)
    `,
  },
  range: { value: 'range(1, 9, 2)', uses: 'count(3); index(5); start; step; stop' },
  slice: { value: 'slice(1, 9, 2)', uses: 'indices(5); start; step; stop' },
  dict_keys: { value: '{"a": 1}.keys()', uses: 'isdisjoint("b"); mapping' },
  dict_items: { value: '{"a": 1}.items()', uses: 'isdisjoint([("a", 1)]); mapping' },
  dict_values: { value: '{"a": 1}.values()', uses: 'mapping' },
  property: {
    value: 'property(len, doc="length")',
    uses: 'deleter(len).fdel; fdel; fget; fset; getter(max).fget; setter(len).fset',
  },
  generator: {
    value: '(n for n in [1, 2])',
    uses: 'close(); gi_code; gi_frame; gi_running; gi_suspended; gi_yieldfrom; send(None); throw(ValueError("x"))',
  },
  exception: { value: 'ValueError("bad", 2)', uses: 'add_note("n"); args; with_traceback(None)' },
  pattern: {
    value: 're.compile("(?P<a>x)|y", re.I)',
    uses: `
      findall("xyX"); finditer("x"); flags; fullmatch("xy"); groupindex["a"]; groups; match("yx"); pattern; scanner("x"); search("ax")
      split("axb"); sub("-", "axb"); subn(r"[\\g<a>]", "axb")
    `,
  },
  match: {
    value: 're.search("(?P<a>x)|y", "ax")',
    uses: `
      end(); endpos; expand(r"<\\1>"); group("a"); groupdict(); groups(); lastgroup; lastindex; pos; re; regs; span(1); start("a")
      string
    `,
  },
  deque: {
    value: 'deque([3, 1, 2], maxlen=4)',
    uses: `
      append(4); appendleft(4); clear(); copy(); count(1); extend("ab"); extendleft("ab"); index(2); insert(1, 9); maxlen; pop()
      popleft(); remove(1); reverse(); rotate(1)
    `,
  },
}

/** Modules of which every public name is there or refused where it stands. */
export const modules: readonly string[] = [
  ...['threading', 'queue', 'time', 'collections', 'itertools', 'functools', 'random', 'math', 'string'],
  ...['concurrent.futures', 'contextlib', 'dataclasses', 'enum', 'heapq', 'bisect', 'operator', 'copy', 'statistics'],
  ...[
    'textwrap',
    'datetime',
    'abc',
    'collections.abc',
    'typing',
    'json',
    'io',
    'os',
    'traceback',
    'types',
    'logging',
    'sys',
    'hashlib',
    'timeit',
    're',
    'atexit',
    'uuid',
    'fractions',
    'pprint',
    'warnings',
    'sched',
    'signal',
    'contextvars',
    'logging.handlers',
    'multiprocessing',
    'multiprocessing.pool',
    'multiprocessing.dummy',
  ],
]
