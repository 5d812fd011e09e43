import type { Random } from '../../../base/random'

/**
 * A made-up program that passes ints, lists, dicts, objects and functions around between threads, through everything
 * that can hold them. It need not make sense: most statements that fail are caught.
 */
export function randomThreads(random: Random): string {
  return new Writer(random).program()
}

const INTS = ['g0', 'g1']
const LISTS = ['l0', 'l1']
const OBJECTS = ['o0', 'o1']

/** What a body may use besides the globals. */
interface Scope {
  readonly ints: readonly string[]
  readonly lists: readonly string[]
  readonly objects: readonly string[]
  /** Functions and methods below this number may be called: nothing calls itself. */
  readonly level: number
}

class Writer {
  constructor(private readonly random: Random) {}

  program(): string {
    const global: Scope = { ints: INTS, lists: LISTS, objects: OBJECTS, level: 4 }
    return [
      'import threading',
      'from queue import Queue',
      'q = Queue()',
      'g0, g1 = 1, 2',
      'l0, l1 = [1], []',
      'd0 = {"k": [1]}',
      'registry = []',
      ...this.classes(),
      'o0, o1 = A(1), B(2)',
      ...this.some(0, 2, () => this.of(['registry.append(o0)', 'o0.peer = o1', 'l0.append(o1)', 'd0["k"] = l0'])),
      ...this.closure(),
      ...[0, 1, 2, 3].flatMap((level) => this.fun(level)),
      ...this.some(0, 2, () => this.statement(global)).flat(),
      'started = []',
      ...this.some(3, 4, () => this.start(global)).flat(),
      ...this.some(0, 3, () => this.statement(global)).flat(),
      ...(this.chance(2) ? ['for t in started:', '    t.join()'] : []),
      ...this.some(0, 2, () => this.statement(global)).flat(),
      'print(g0, l0 if len(l0) < 50 else 0)',
    ].join('\n')
  }

  private classes(): string[] {
    const self: Scope = { ints: ['v', 'self.x'], lists: ['self.items'], objects: ['self'], level: 0 }
    const method = (name: string, level: number) => [
      `    def ${name}(self, v=0, w=None):`,
      ...indent(indent(this.body({ ...self, objects: ['self', 'w', 'self.peer'], level }))),
    ]
    return [
      'class A:',
      '    count = 0',
      '    shared = []',
      '    def __init__(self, v):',
      '        self.x = v',
      '        self.items = []',
      '        self.peer = None',
      ...(this.chance(3) ? ['        registry.append(self)'] : []),
      ...(this.chance(3) ? ['        self.setup()'] : []),
      ...indent(indent(this.some(0, 2, () => this.statement(self)).flat())),
      '    def setup(self):',
      '        self.x = 5',
      '        self.extra = [0]',
      ...method('m0', 0),
      ...method('m1', 1),
      ...(this.chance(2) ? ['    @property', '    def twice(self):', '        return self.x * 2'] : ['    twice = 7']),
      ...(this.chance(3) ? ['    def __repr__(self):', '        return f"A{self.x}"'] : []),
      ...(this.chance(4) ? ['    def __eq__(self, other):', '        return self is other or self.x == 1'] : []),
      'class B(A):',
      ...(this.chance(2) ? ['    def __init__(self, v):', '        super().__init__(v)', '        self.y = v'] : []),
      ...method('m1', 1),
      ...(this.chance(2)
        ? ['    def setup(self):', '        super().setup()', '        self.extra.append(self.x)']
        : []),
      'class T(threading.Thread):',
      '    def __init__(self, v, w=None):',
      `        ${this.of(['super().__init__()', 'threading.Thread.__init__(self)', 'super().__init__(name="t")'])}`,
      '        self.x = v',
      '        self.items = []',
      '        self.peer = w',
      '    def run(self):',
      ...indent(indent(this.body({ ...self, objects: ['self', 'self.peer'], level: 2 }))),
      '    def m0(self, v=0, w=None):',
      '        self.x += 1',
      '    m1 = m0',
    ]
  }

  private closure(): string[] {
    const inside: Scope = { ints: ['n'], lists: ['kept'], objects: ['o0'], level: 0 }
    return [
      'def counter():',
      '    n = 0',
      '    kept = []',
      '    def bump(v=0, w=None):',
      '        nonlocal n',
      ...indent(indent(this.body(inside))),
      '    def look(v=0, w=None):',
      '        return n, len(kept), [k for k in kept]',
      '    return bump, look',
      'bump, look = counter()',
      'def produce(n):',
      '    for i in range(n):',
      '        yield registry',
      '        yield A(i)',
    ]
  }

  private fun(level: number): string[] {
    const scope: Scope = { ints: ['v', 'a'], lists: ['mine'], objects: ['w', 'b'], level }
    return [
      `def f${level}(v=0, w=None):`,
      '    global g0, g1, l0, o1',
      '    a, b, mine = v, w, []',
      ...indent(this.body(scope)),
      `    return ${this.of(['a', 'b', 'mine', 'o0', 'None'])}`,
    ]
  }

  private body(scope: Scope): string[] {
    return this.some(2, 6, () => this.statement(scope)).flat()
  }

  private statement(scope: Scope): string[] {
    const lines = this.rawStatement(scope)
    return this.chance(20) ? lines : ['try:', ...indent(lines), 'except Exception as e:', '    pass']
  }

  private rawStatement(s: Scope): string[] {
    const [i, l, o] = [() => this.int(s), () => this.list(s), () => this.object(s)]
    const inner = () => indent(this.rawStatement({ ...s, level: Math.min(s.level, 1) }))
    return this.of<() => string[]>([
      () => [`${this.of([...s.ints, ...(s.ints.includes('n') ? [] : [])])} ${this.of(['=', '+='])} ${i()}`],
      () => [`${this.of(s.objects)}.x ${this.of(['=', '+=', '-='])} ${i()}`],
      () => [`${o()}.${this.of(['peer = ' + o(), 'items = ' + l(), 'x += 1', 'note = ' + l()])}`],
      () => [`${l()}.append(${this.any(s)})`],
      () => [
        `${l()}${this.of(['.pop()', '.sort(key=id)', '.clear()', '.insert(0, 1)', '.reverse()', '[0] = 3', '[:1] = []'])}`,
      ],
      () => [`d0[${this.of(['"k"', '"j"', i()])}] = ${this.any(s)}`],
      () => [
        `d0.${this.of(['get("k").append(1)', 'setdefault("z", []).append(2)', 'pop("j", None)', 'update({1: 2})'])}`,
      ],
      () => [
        `${this.of(['A.count += 1', 'A.shared.append(1)', 'B.count = 3', 'o0.count = 9', 'registry.append(o1)'])}`,
      ],
      () => [`if ${this.of([i() + ' > 2', l(), 'not ' + l(), `${i()} in ${l()}`, `${l()} == ${l()}`])}:`, ...inner()],
      () => [`for z in ${this.of([`${l()}[:2]`, 'list(d0)[:2]', `enumerate(${l()}[:2])`, 'produce(1)'])}:`, ...inner()],
      () => [`for z in ${l()}:`, '    break'],
      () => [this.call(s)],
      () => [`q.put(${this.any(s)})`],
      () => [
        `u = ${this.of(['q.get_nowait()', o(), 'registry[0]', l() + '[0]', 'd0["k"]'])}`,
        `u.${this.of(['x += 1', 'append(1)', 'items.append(2)'])}`,
      ],
      () => [
        `u = ${this.of(['A', 'B'])}(${i()})`,
        'u.x = 4',
        'u.items.append(1)',
        this.of(['registry.append(u)', 'u.x += 1', 'l1.append(u.items)']),
        'u.x += 2',
        'u.items.append(3)',
      ],
      () => [
        `u = [1]`,
        `u.append(${this.any(s)})`,
        this.of(['l0.extend(u)', 'l1.append(u)', 'd0["u"] = u', 'u.append(u)']),
        'u.append(5)',
      ],
      () => [
        `u = ${this.of(['A(1)', '[1]', 'B(2)'])}`,
        `z = u if ${i()} > 1 else ${this.of([o(), l()])}`,
        this.of(['registry.append(z)', 'l1.append(z)', 'f0(1, z)', 'o0.peer = z']),
        this.of(['u.x = 3', 'u.append(2)', 'z.x = 4', 'u.x += 1']),
      ],
      () => [`print(${this.of([l(), o() + '.x', i(), 'd0', 'registry', 'A.count', `f'{${l()}}'`])})`],
      () => [
        `s = ${this.of([`str(${l()})`, `f'{d0} {${o()}}'`, `"%s" % (${l()},)`, `len(${l()})`, `sum(x for x in ${l()})`, `max(${l()}, key=id)`])}`,
      ],
      () => [`u, *z = ${this.of([l(), 'd0', `map(id, ${l()})`, 'registry'])}`],
      () => [`setattr(${o()}, ${this.of(['"x"', '"y"', '"xy"[:1]'])}, ${i()})`],
      () => [
        `s = ${this.of([`getattr(${o()}, "x")`, `vars(${o()})`, `[k.x for k in registry]`, `{k: 1 for k in d0}`, `list(zip(${l()}, d0))`])}`,
      ],
      () => (s.level > 2 ? this.start(s) : [`${o()}.m0()`]),
    ])()
  }

  private call(s: Scope): string {
    const names = [0, 1, 2, 3].filter((level) => level < s.level).map((level) => `f${level}`)
    const callee = this.of([...names, ...(s.level > 1 ? ['bump', 'look', 'A(1).m0', `${this.object(s)}.m1`] : ['len'])])
    const args =
      callee === 'len'
        ? this.list(s)
        : this.of([this.int(s), `${this.int(s)}, ${this.object(s)}`, `w=${this.object(s)}`, '*[1]', '**{"v": 2}'])
    return this.chance(3) ? `u = ${callee}(${args})` : `${callee}(${args})`
  }

  private start(s: Scope): string[] {
    const target = this.of(['f0', 'f1', 'f2', 'bump', 'o0.m1', 'o1.m0', 'lambda: f1(1, o0)', 'l1.append', 'o0.m0'])
    const args = target.startsWith('lambda') ? '' : `, args=${this.of([`(${this.int(s)},)`, `(3,)`, `[l0]`])}`
    const made = this.of([`threading.Thread(target=${target}${args})`, `T(${this.int(s)}, ${this.object(s)})`])
    const lines = [`t = ${made}`, 't.start()', ...(s.level === 4 ? ['started.append(t)'] : [])]
    return this.chance(3) ? ['for i in range(2):', ...indent(lines)] : lines
  }

  private int(s: Scope): string {
    return this.of([...s.ints, 'g0', '3', `len(${this.of(LISTS)})`, `${this.of(s.objects)}.x`, 'A.count', 'o1.twice'])
  }

  private list(s: Scope): string {
    return this.of([...s.lists, ...s.lists, ...LISTS, `${this.of(s.objects)}.items`, 'd0["k"]', 'A.shared', 'registry'])
  }

  private object(s: Scope): string {
    return this.of([...s.objects, ...OBJECTS, 'o0.peer', 'A(2)', 'registry[-1]'])
  }

  private any(s: Scope): string {
    return this.of([this.int(s), this.list(s), this.object(s), `(${this.object(s)}, 1)`, 'f0', `${this.object(s)}.m0`])
  }

  private of<T>(choices: readonly T[]): T {
    return choices[this.random.below(choices.length)]!
  }

  private chance(n: number): boolean {
    return this.random.below(n) === 0
  }

  private some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.random.below(most - least + 1) }, make)
  }
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
