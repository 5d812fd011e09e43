import type { Random } from '../../src/base/random'

/**
 * Random programs of one thread: arithmetic, text, containers, control flow, functions, classes, generators and exceptions,
 * built of variables whose kind is known, so that most of what they do goes well and some of it fails as it should.
 */

/** Kinds of values that variables are of, by the first letter of their names. */
type Kind = 'n' | 's' | 'l' | 'd' | 't'
const KINDS: readonly Kind[] = ['n', 's', 'l', 'd', 't']
const DEPTH = 3

/** Values that grow by being doubled in loops would fill the memory of whoever runs the program: they begin anew. */
const BOUNDED = `def bounded(value, otherwise):
    return value if len(repr(value)) < 300 else otherwise
`

export class ProgramMaker {
  private readonly lines: string[] = []
  private indent = 0
  private named = 0
  private readonly functions: string[] = []
  private readonly generators: string[] = []
  private readonly classes: string[] = []
  /** Whether the code being made is inside a loop. */
  private inLoop = false

  constructor(private readonly random: Random) {}

  make(statements: number): string {
    this.lines.push(BOUNDED)
    for (const kind of KINDS) for (const name of ['1', '2']) this.line(`${kind}${name} = ${this.literal(kind)}`)
    for (let i = 0; i < statements; i++) this.guarded()
    this.line(`print(${KINDS.flatMap((kind) => [`${kind}1`, `${kind}2`]).join(', ')})`)
    return `${this.lines.join('\n')}\n`
  }

  private below(n: number): number {
    return this.random.below(n)
  }

  private of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }

  private line(text: string): void {
    this.lines.push('    '.repeat(this.indent) + text)
  }

  private block(head: string, body: () => void): void {
    this.line(head)
    this.indent++
    body()
    this.indent--
  }

  /** A statement whose exceptions are shown. */
  private guarded(): void {
    const define = this.below(4)
    if (define === 0) return this.of([() => this.function(), () => this.generator(), () => this.class()])()
    this.block('try:', () => this.statement(0))
    this.block('except Exception as e:', () => this.line('print(type(e).__name__, e)'))
    if (this.below(6) === 0) this.block('finally:', () => this.line(`print("finally", ${this.expression('n', 1)})`))
  }

  private variable(kind: Kind): string {
    return `${kind}${this.of(['1', '2'])}`
  }

  private literal(kind: Kind): string {
    switch (kind) {
      case 'n':
        return this.of(['0', '1', '-3', '7', '2.5', '-0.5', 'True', '10 ** 18', String(this.below(100))])
      case 's':
        return this.of(['""', '"abc"', '"A b"', "'x' * 3", '"한é"', '"12"', 'f"{7:>4}"', `"${this.below(1000)}"`])
      case 'l':
        return this.of(['[]', '[1, 2, 3]', '["b", "a"]', '[[1], [2, 3]]', 'list(range(5))', '[3, 1.5, -2]'])
      case 'd':
        return this.of(['{}', '{"a": 1, "b": 2}', '{1: "x", 2: "y"}', '{"k": [1]}', 'dict(zip("xyz", range(3)))'])
      case 't':
        return this.of(['()', '(1,)', '(1, "a")', '(3, 2, 1)', 'tuple("hey")', '((1, 2), 3)'])
    }
  }

  private expression(kind: Kind, depth: number): string {
    if (depth >= DEPTH) return this.below(2) ? this.variable(kind) : `(${this.literal(kind)})`
    return this.filled(depth + 1, (e) => {
      if (this.below(25) === 0) return e(this.of(KINDS))
      const special = this.special(kind, e)
      return special && this.below(3) === 0 ? special : `(${this.of(this.forms(kind, e))})`
    })
  }

  /** A text with expressions in it, which are made when it is known which of many texts it is. */
  private filled(depth: number, make: (e: (kind: Kind) => string) => string): string {
    return make((kind) => `\0${kind}`).replace(/\0(.)/g, (_, kind: Kind) => this.expression(kind, depth))
  }

  /** What only some kinds have and needs functions or classes made before. */
  private special(kind: Kind, e: (kind: Kind) => string): string | null {
    if (kind === 'n' && this.functions.length > 0 && this.below(2))
      return `${this.of(this.functions)}(${e('n')}, ${e('s')})`
    if (kind === 'l' && this.generators.length > 0) return `list(${this.of(this.generators)}(${this.below(5)}))`
    if (kind === 'n' && this.classes.length > 0)
      return `${this.of(this.classes)}(${e('n')}).${this.of(['total()', 'value', 'scaled(k=2)', 'double'])}`
    if (kind === 's' && this.classes.length > 0)
      return `${this.of(['str', 'repr'])}(${this.of(this.classes)}(${e('n')}))`
    return null
  }

  private forms(kind: Kind, e: (kind: Kind) => string): readonly string[] {
    const v = this.variable.bind(this)
    const small = String(this.below(7) - 2)
    switch (kind) {
      case 'n':
        return [
          ...[
            v('n'),
            `(${e('n')} ${this.of(['+', '-', '*', '//', '%', '/'])} ${e('n')})`,
            `len(${e(this.of(['s', 'l', 'd', 't']))})`,
          ],
          ...[
            `(${e('n')} if ${this.condition(e)} else ${e('n')})`,
            `abs(${e('n')})`,
            `int(${e('s')})`,
            `sum(${e('l')})`,
          ],
          ...[
            `${v('d')}.get(${e('s')}, ${small})`,
            `${v('l')}.count(${e('n')})`,
            `max(${e('n')}, ${e('n')})`,
            `-${e('n')}`,
          ],
          ...[
            `${v('s')}.find(${e('s')})`,
            `round(${e('n')}, 2)`,
            `(lambda x, y=${small}: x + y)(${e('n')})`,
            `${v('l')}[${small}]`,
          ],
          ...[
            `(${e('n')} ${this.of(['and', 'or'])} ${e('n')})`,
            `sum(x for x in ${e('l')} if x)`,
            `min(${e('t')})`,
            `divmod(${e('n')}, 7)[1]`,
          ],
        ]
      case 's':
        return [
          ...[
            v('s'),
            `(${e('s')} + ${e('s')})`,
            `str(${e(this.of(KINDS))})`,
            `${e('s')}.${this.of(['upper', 'title', 'strip', 'swapcase'])}()`,
          ],
          ...[
            `f"{${v('n')}:${this.of(['>6', '<4', '.2f', ',', '05', 'e'])}}|{${v('s')}!r:^8}"`,
            `"-".join(map(str, ${e('l')}))`,
          ],
          ...[
            `${e('s')}[${small}:]`,
            `${e('s')}[::-1]`,
            `"%s/%r" % (${e('n')}, ${e('s')})`,
            `${e('s')}.replace("a", ${e('s')})`,
          ],
          ...[
            `"{}:{:>5}".format(${v('l')}, ${v('s')})`,
            `repr(${e(this.of(KINDS))})`,
            `"".join(sorted(${e('s')}))`,
            `${v('s')} * ${small}`,
          ],
        ]
      case 'l':
        return [
          ...[
            v('l'),
            `(${e('l')} + ${e('l')})`,
            `[x * 2 for x in ${e('l')}]`,
            `sorted(${e('l')}, key=str)`,
            `${e('l')}[${small}:]`,
          ],
          ...[
            `list(${e('d')}.items())`,
            `${e('s')}.split()`,
            `[*${e('t')}, ${e('n')}]`,
            `list(zip(${e('l')}, ${e('s')}))`,
          ],
          ...[
            `[(i, c) for i, c in enumerate(${e('s')}) if i % 2]`,
            `list(filter(None, ${e('l')}))`,
            `list(reversed(${e('l')}))`,
          ],
          ...[
            `[y for x in [${e('l')}, ${e('t')}] for y in x]`,
            `list(map(lambda x: (x, x), ${e('l')}))`,
            `[${e('n')}, ${e('s')}]`,
          ],
        ]
      case 'd':
        return [
          ...[
            v('d'),
            `{k: v for k, v in ${e('d')}.items() if v}`,
            `{**${e('d')}, ${e('s')}: ${e('n')}}`,
            `dict(a=${e('n')})`,
          ],
          ...[`dict(enumerate(${e('s')}))`, `{x: i for i, x in enumerate(${e('t')})}`, `(${e('d')} | ${e('d')})`],
          ...[`dict.fromkeys(${e('s')}, ${e('n')})`],
        ]
      case 't':
        return [
          ...[
            v('t'),
            `(${e('t')} + (${e('n')},))`,
            `tuple(${e('l')})`,
            `(${e('n')}, ${e('s')})`,
            `${e('t')}[${small}:]`,
          ],
          ...[`tuple(${e('d')}.values())`, `tuple(sorted(set(range(${this.below(9)}))))`, `${e('s')}.partition("b")`],
        ]
    }
  }

  private condition(e: (kind: Kind) => string): string {
    const kind = this.of(KINDS)
    return this.of([
      `${e('n')} ${this.of(['<', '<=', '==', '!=', '>'])} ${e('n')}`,
      `${e(kind)} ${this.of(['==', '!=', 'is not'])} ${this.of(['None', e(kind)])}`.replace(/is not (?!None)/, '!= '),
      `${e('n')} in ${e('l')}`,
      `not ${e(kind)}`,
      `isinstance(${e('n')}, ${this.of(['int', '(float, str)', 'bool'])})`,
      `0 < ${e('n')} < 10`,
    ])
  }

  private statement(depth: number): void {
    const e = (kind: Kind) => this.expression(kind, 1)
    const simple = depth >= DEPTH || this.below(2) === 0
    if (simple && this.below(8) === 0) return this.missing()
    if (simple) return this.line(this.filled(1, (each) => this.of(this.simple(each))))
    const body = () => {
      for (let i = 0; i <= this.below(3); i++) this.statement(depth + 1)
    }
    this.of([
      () => {
        this.block(`if ${this.condition(e)}:`, body)
        if (this.below(2)) this.block(`elif ${this.condition(e)}:`, body)
        if (this.below(2)) this.block('else:', body)
      },
      () => this.loop(`for ${this.variable('n')} in ${this.of([`range(${this.below(5)})`, `list(${e('l')})`])}:`, body),
      () => this.loop(`for i, ${this.variable('s')} in enumerate(${e('s')}):`, body),
      () => {
        const name = `w${this.named++}`
        this.line(`${name} = ${this.below(5)}`)
        this.loop(`while ${name} > 0:`, () => {
          this.line(`${name} -= 1`)
          body()
        })
      },
      () => {
        this.block('try:', body)
        this.block(
          `except ${this.of(['ValueError', '(TypeError, KeyError)', 'LookupError', 'ZeroDivisionError'])} as x:`,
          () => {
            this.line('print("caught", repr(x))')
            if (this.below(3) === 0) this.line(this.of(['raise', 'raise RuntimeError("again") from x', 'pass']))
          },
        )
        if (this.below(2)) this.block('else:', body)
        if (this.below(2)) this.block('finally:', () => this.line('print("done")'))
      },
      () => {
        this.block(`match ${e(this.of(KINDS))}:`, () => {
          for (const pattern of ['int() | float() as m', '[first, *rest]', '{"a": m}', 'str() as m'])
            if (this.below(2))
              this.block(`case ${pattern}:`, () => this.line(`print("case", ${JSON.stringify(pattern)})`))
          this.block('case _:', body)
        })
      },
    ])()
  }

  private loop(head: string, body: () => void): void {
    const outer = this.inLoop
    this.inLoop = true
    this.block(head, () => {
      body()
      if (this.below(3) === 0)
        this.block(`if ${this.variable('n')} == ${this.below(3)}:`, () => this.line(this.of(['break', 'continue'])))
    })
    this.inLoop = outer
    if (this.below(4) === 0) this.block('else:', () => this.line('print("no break")'))
  }

  private simple(e: (kind: Kind) => string): readonly string[] {
    const kind = this.of(KINDS)
    const v = this.variable.bind(this)
    return [
      ...[
        `print(${e(kind)}, ${e(this.of(KINDS))})`,
        this.assignment(kind, e(kind)),
        `n1 ${this.of(['+', '-', '*'])}= ${e('n')} % 1000; n1 = bounded(n1, 1)`,
      ],
      ...[
        this.assignment('l', `${e('l')}[:6]`),
        this.assignment('s', `${e('s')}[:12]`),
        `${v('d')}[${e('s')}] = bounded(${e('n')}, 1)`,
        `${v('l')}.append(bounded(${e('n')}, 1))`,
      ],
      ...[
        `${v('l')}[${this.below(4)}] = bounded(${e('n')}, 1)`,
        `n1, *l2 = ${e('t')}`,
        `n1, n2 = n2, n1`,
        `del ${v('l')}[${this.below(3)}]`,
      ],
      ...[
        `assert ${this.condition(e)}, ${e('s')}`,
        `raise ${this.of(['ValueError', 'KeyError', 'RuntimeError'])}(${e('s')})`,
      ],
      ...[
        `print(${e('s')}, end=${this.of(['"\\n"', '";\\n"'])}, sep="")`,
        `print(${v('d')}.pop(${e('s')}), ${v('l')}.pop())`,
      ],
      ...[
        `${v('l')}.sort(key=str, reverse=${this.of(['True', 'False'])})`,
        `print(*${e('l')}, sep="|")`,
        `(n1 := bounded(${e('n')}, 1))`,
      ],
      ...(this.inLoop ? [] : [`l1 = [w for w in ${e('l')} if (n2 := bounded(${e('n')}, 1)) or w]`]),
    ]
  }

  private assignment(kind: Kind, value: string): string {
    return `${this.variable(kind)} = bounded(${value}, ${this.literal(kind)})`
  }

  /** Something is asked for that may not be there; which exception tells so is shown, and which handler it meets. */
  private missing(): void {
    const made = this.classes.length > 0 ? [`${this.of(this.classes)}(3)`, this.of(this.classes)] : []
    const owner = this.of([
      ...KINDS.map((kind) => this.variable(kind)),
      ...made,
      ...this.functions,
      '"text"',
      'None',
      '[1]',
      '{}',
    ])
    const key = this.filled(2, (e) => e(this.of(KINDS)))
    const name = this.of(['missing', 'valu', 'append', 'items', 'upper', 'factor', 'imag', 'total'])
    const text = this.of([
      `print(${this.variable('d')}[${key}])`,
      `print(${this.variable('d')}[${key}])`,
      `del ${this.variable('d')}[${key}]`,
      `print({1: "a", "b": 2, (1,): 3}[${key}])`,
      `${this.variable('d')}[${key}] += 1`,
      `print(${this.variable('d')}.pop(${key}))`,
      `print({1, "b"}.remove(${key}))`,
      `print(${owner}.${name} is None)`,
      `print(getattr(${owner}, "${name}") is None)`,
      `del ${owner === 'None' || owner[0] === '"' ? 'n1' : owner}.${name}`,
      `print(${owner}.${name}.${name})`,
    ])
    this.block('try:', () => this.line(text))
    for (const handler of ['KeyError', 'LookupError', 'AttributeError'])
      if (this.below(2))
        this.block(`except ${handler} as x:`, () =>
          this.line(`print("${handler}", type(x).__name__, x, repr(x), x.args, isinstance(x, LookupError))`),
        )
    this.block('except Exception as x:', () => this.line('print("missing", type(x).__name__, x, x.args)'))
  }

  private function(): void {
    const name = `f${this.named++}`
    const e = (kind: Kind) => this.expression(kind, 2)
    const signature = this.of(['a, b', 'a, b=None', 'a, *rest', 'a, b="z", *, c=3, **more'])
    if (this.below(4) === 0) this.line(this.of(['@lambda f: f', '@(lambda f: lambda *a, **k: f(*a, **k))']))
    this.block(`def ${name}(${signature}):`, () => {
      this.line(this.of(['"""A text."""', 'pass', 'global n2']))
      if (this.below(2))
        this.block(`if a ${this.of(['>', '=='])} ${this.below(9)}:`, () => this.line(`return ${e('n')}`))
      if (this.below(2)) {
        this.line('total = 0')
        this.block('def inner(step):', () => {
          this.line('nonlocal total')
          this.line('total += step')
          this.line('return total')
        })
        this.line(`[inner(i) for i in range(${this.below(5)})]`)
        this.line('return total + a')
      } else this.line(`return a ${this.of(['+', '-', '*'])} ${e('n')}`)
    })
    this.functions.push(name)
  }

  private generator(): void {
    const name = `g${this.named++}`
    this.block(`def ${name}(k):`, () => {
      this.block('try:', () => {
        this.block('for i in range(k):', () =>
          this.line(`yield ${this.of(['i', 'i * i', '(i, k)', this.expression('s', 2)])}`),
        )
        if (this.below(2)) this.line(`yield from ${this.expression('t', 2)}`)
        if (this.below(4) === 0) this.line('return 5')
      })
      this.block('finally:', () => this.line(`print("end of ${name}")`))
    })
    this.generators.push(name)
  }

  private class(): void {
    const name = `C${this.named++}`
    const base = this.classes.length > 0 && this.below(2) ? this.of(this.classes) : null
    this.block(`class ${name}${base ? `(${base})` : ''}:`, () => {
      this.line(`factor = ${this.below(5)}`)
      this.block('def __init__(self, value):', () => {
        this.line(base && this.below(2) ? 'super().__init__(value)' : 'self.value = value')
        this.line(`self.items = ${this.of(['[value]', '[value, 2]', 'list(range(3))'])}`)
      })
      this.block('def total(self):', () =>
        this.line(base && this.below(2) ? 'return super().total() + 1' : 'return sum(self.items) * self.factor'),
      )
      this.block('def scaled(self, k):', () => this.line('return self.value * k'))
      this.line('@property')
      this.block('def double(self):', () => this.line('return self.value + self.value'))
      this.block('def __repr__(self):', () => this.line('return f"{type(self).__name__}({self.value!r})"'))
      if (this.below(2)) this.block('def __eq__(self, other):', () => this.line(`return isinstance(other, ${name})`))
      if (this.below(2)) this.block('def __lt__(self, other):', () => this.line('return self.value < other.value'))
      if (this.below(2)) this.block('def __len__(self):', () => this.line('return len(self.items)'))
      if (this.below(3) === 0) this.block('def __str__(self):', () => this.line('return "<" + str(self.value) + ">"'))
    })
    this.classes.push(name)
  }
}
