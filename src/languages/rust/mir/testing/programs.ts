import { seededRandom, type Random } from '../../../../base/random'

type Kind = 'D' | 'T' | 'S' | 'E' | 'O' | 'B'

interface Var {
  readonly name: string
  readonly kind: Kind
  readonly mutable: boolean
  /** How many loops are around its declaration. */
  readonly loops: number
  /** All of it, or fields of it, may be moved. */
  moved: boolean
  parts: ReadonlySet<string>
}

const kinds: readonly Kind[] = ['D', 'D', 'D', 'T', 'S', 'E', 'O', 'B']

/**
 * Writes functions that make, move, borrow and drop values in every way the grammar below knows. The borrow checker
 * accepts them: what may be moved is not used any more, and loops move only what they declare.
 */
export class ProgramWriter {
  private readonly random: Random
  private vars: Var[] = []
  private numbers = 0
  private names = 0
  private loops = 0
  private size = 0

  constructor(seed: number) {
    this.random = seededRandom(seed)
  }

  /** `fn name() { … }` */
  function(name: string): string {
    this.vars = []
    this.numbers = 0
    this.size = 0
    return `fn ${name}() { ${this.statements(4 + this.below(4), 3)} }`
  }

  private below(count: number): number {
    return this.random.below(count)
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]
  }

  private fresh(): string {
    return `v${this.names++}`
  }

  private mk(): string {
    return `mk(${this.numbers++})`
  }

  // Variables

  private declare(kind: Kind, mutable: boolean): Var {
    const one = { name: this.fresh(), kind, mutable, loops: this.loops, moved: false, parts: new Set<string>() }
    this.vars.push(one)
    return one
  }

  private whole(kind?: Kind): Var[] {
    return this.vars.filter((one) => !one.moved && one.parts.size === 0 && (kind === undefined || one.kind === kind))
  }

  private movable(kind?: Kind): Var[] {
    return this.whole(kind).filter((one) => one.loops === this.loops)
  }

  /** Runs each branch from the same state; what one of them moved is moved. */
  private branches(...works: readonly (() => string)[]): string[] {
    const before = this.vars.map((one) => ({ one, moved: one.moved, parts: one.parts }))
    const after = new Map(before.map(({ one }) => [one, { moved: one.moved, parts: new Set(one.parts) }]))
    const texts = works.map((work) => {
      for (const { one, moved, parts } of before) Object.assign(one, { moved, parts })
      const text = work()
      for (const { one } of before) {
        const sum = after.get(one)!
        sum.moved ||= one.moved
        one.parts.forEach((part) => sum.parts.add(part))
      }
      this.vars = before.map(({ one }) => one)
      return text
    })
    for (const [one, sum] of after) Object.assign(one, sum)
    return texts
  }

  private looped(work: () => string): string {
    this.loops++
    const [text] = this.branches(work)
    this.loops--
    return text
  }

  // Values

  private value(kind: Kind, depth: number): string {
    const found = this.movable(kind)
    if (found.length > 0 && this.below(3) === 0) {
      const one = this.pick(found)
      one.moved = true
      return one.name
    }
    if (depth > 0 && this.below(4) === 0) return this.compound(kind, depth - 1)
    switch (kind) {
      case 'D':
        return this.single(depth - 1)
      case 'T':
        return `(${this.value('D', depth - 1)}, ${this.value('D', depth - 1)})`
      case 'S':
        return this.below(3) === 0
          ? `S { a: ${this.value('D', depth - 1)}, ..${this.value('S', depth - 2)} }`
          : this.struct(depth)
      case 'E':
        return this.pick([
          () => `E::A(${this.value('D', depth - 1)})`,
          () => `E::B(${this.value('D', depth - 1)}, ${this.value('D', depth - 1)})`,
          () => 'E::C',
        ])()
      case 'O':
        return this.below(3) === 0 ? 'None::<D>' : `Some(${this.value('D', depth - 1)})`
      case 'B':
        return `Box::new(${this.value('D', depth - 1)})`
    }
  }

  private struct(depth: number): string {
    const fields = [`a: ${this.value('D', depth - 1)}`, `b: ${this.value('D', depth - 1)}`]
    return `S { ${(this.below(2) === 0 ? fields : fields.reverse()).join(', ')} }`
  }

  /** A value of any kind by way of control flow. */
  private compound(kind: Kind, depth: number): string {
    switch (this.below(4)) {
      case 0: {
        const [a, b] = this.branches(
          () => this.value(kind, depth),
          () => this.block(kind, depth),
        )
        return `if ${this.condition(depth)} { ${a} } else ${b}`
      }
      case 1: {
        const label = `'l${this.names++}`
        const early = `if flip() { break ${label} ${this.moveless(kind)}; }`
        return `${label}: { ${this.scope(() => `${this.statement(depth)} ${early} ${this.value(kind, depth)}`)} }`
      }
      case 2:
        return `loop { ${this.looped(() => `${this.statement(depth)} if flip() { break (${this.value(kind, depth)}); }`)} }`
      default:
        return this.block(kind, depth)
    }
  }

  private moveless(kind: Kind): string {
    const { vars } = this
    this.vars = []
    const text = this.value(kind, 0)
    this.vars = vars
    return text
  }

  private block(kind: Kind, depth: number): string {
    return `{ ${this.scope(() => `${this.statements(1 + this.below(2), depth)} ${this.value(kind, depth)}`)} }`
  }

  private scope(work: () => string): string {
    const count = this.vars.length
    const text = work()
    this.vars = this.vars.slice(0, count)
    return text
  }

  private single(depth: number): string {
    if (depth < 0) return this.mk()
    switch (this.below(12)) {
      case 0:
        return `same(${this.value('D', depth)})`
      case 1:
        return `first(${this.value('D', depth)}, ${this.value('D', depth)})`
      case 2:
        return `(${this.value('T', depth)}).${this.below(2)}`
      case 3:
        return `${this.struct(depth)}.a`
      case 4:
        return `*(${this.value('B', depth)})`
      case 5:
        return this.part() ?? this.mk()
      case 6: {
        const value = this.value('E', depth)
        const [a, b] = this.branches(
          () => this.value('D', depth),
          () => `same(${this.value('D', depth)})`,
        )
        return `match ${value} { E::A(d) if ${this.condition(depth)} => d, E::A(_) => ${a}, E::B(d, _) => d, E::C => ${b} }`
      }
      case 7:
        return `match ${this.value('O', depth)} { Some(d) => d, None => ${this.branches(() => this.value('D', depth))[0]} }`
      default:
        return this.mk()
    }
  }

  /** A field moved out of a variable. */
  private part(): string | null {
    const found = this.vars.filter(
      (one) => !one.moved && (one.kind === 'S' || one.kind === 'T') && one.loops === this.loops && one.parts.size < 2,
    )
    if (found.length === 0) return null
    const one = this.pick(found)
    const field = (one.kind === 'S' ? ['a', 'b'] : ['0', '1']).find((name) => !one.parts.has(name))!
    one.parts = new Set([...one.parts, field])
    return `${one.name}.${field}`
  }

  private condition(depth: number): string {
    switch (this.below(6)) {
      case 0:
        return `peek(&${this.mk()}).number() == 1`
      case 1:
        return `(${this.mk()}, flip()).1`
      case 2:
        return depth > 0 ? `(flip() && ${this.condition(depth - 1)})` : 'flip()'
      case 3:
        return depth > 0 ? `(${this.condition(depth - 1)} || !flip())` : 'flip()'
      default:
        return 'flip()'
    }
  }

  // Statements

  private statements(count: number, depth: number): string {
    return Array.from({ length: count }, () => this.statement(depth)).join(' ')
  }

  private statement(depth: number): string {
    if (++this.size > 40) return `event(${this.numbers++});`
    const simple = this.below(depth > 0 ? 16 : 8)
    switch (simple) {
      case 0:
      case 1:
      case 2:
        return this.let(depth)
      case 3:
        return this.destructure(depth)
      case 4:
        return this.assign(depth)
      case 5:
        return this.use()
      case 6:
        return this.borrow()
      case 7:
        return this.discarded(this.pick(kinds), depth - 1)
      default:
        return this.control(simple, depth - 1)
    }
  }

  private discarded(kind: Kind, depth: number): string {
    return `(${this.value(kind, depth)});`
  }

  private let(depth: number): string {
    const kind = this.pick(kinds)
    if (this.below(10) === 0) return this.late(kind, depth)
    const value = this.value(kind, depth)
    if (this.below(8) === 0) return `let _: ${typeOf(kind)} = ${value};`
    const mutable = this.below(2) === 0
    return `let ${mutable ? 'mut ' : ''}${this.declare(kind, mutable).name}: ${typeOf(kind)} = ${value};`
  }

  /** Declared first, given a value on one way only. */
  private late(kind: Kind, depth: number): string {
    const one = this.declare(kind, false)
    one.moved = true
    const [value] = this.branches(() => this.value(kind, depth))
    return `let ${one.name}: ${typeOf(kind)}; if flip() { ${one.name} = ${value}; event(${this.numbers++}); }`
  }

  private destructure(depth: number): string {
    const value = (kind: Kind) => this.value(kind, depth)
    const named = (make: (name: string) => string): string => {
      const text = make('%')
      return text.replace('%', this.declare('D', false).name)
    }
    switch (this.below(6)) {
      case 0:
        return named((x) => `let (${x}, _) = ${value('T')};`)
      case 1:
        return named((x) => `let S { b: ${x}, .. } = ${value('S')};`)
      case 2:
        return named((x) => `let E::B(_, ${x}) = (${value('E')}) else { event(${this.numbers++}); ${this.leave()} };`)
      case 3:
        return named((x) => `let Some(${x}) = (${value('O')}) else { ${this.leave()} };`)
      case 4:
        return `let (ref r${this.names++}, _) = ${value('T')}; event(${this.numbers++});`
      default: {
        const [a, b] = [this.fresh(), this.fresh()]
        const text = `let (${a}, ${b}) = ${value('T')};`
        this.vars.push(...[a, b].map((name) => ({ ...this.blank, name })))
        return text
      }
    }
  }

  private get blank(): Var {
    return { name: '', kind: 'D', mutable: false, loops: this.loops, moved: false, parts: new Set() }
  }

  private leave(): string {
    if (this.loops > 0 && this.below(2) === 0) return this.pick(['break;', 'continue;']).replace('break;', 'return;')
    return 'return;'
  }

  private assign(depth: number): string {
    const found = this.vars.filter((one) => one.mutable)
    if (found.length === 0) return `event(${this.numbers++});`
    const one = this.pick(found)
    const value = this.value(one.kind, depth)
    if (one.loops === this.loops) Object.assign(one, { moved: false, parts: new Set() })
    return `${one.name} = ${value};`
  }

  private use(): string {
    const found = this.movable()
    if (found.length > 0 && this.below(2) === 0) {
      const one = this.pick(found)
      one.moved = true
      return this.below(2) === 0 ? `drop(${one.name});` : `{ let _moved = ${one.name}; event(${this.numbers++}); }`
    }
    const whole = this.whole('D')
    return whole.length > 0 ? `event(${this.pick(whole).name}.number());` : `event(${this.numbers++});`
  }

  private borrow(): string {
    const name = `r${this.names++}`
    switch (this.below(6)) {
      case 0:
        return `let ${name} = &${this.value('D', 0)}; event(${name}.number());`
      case 1:
        return `let ${name} = &${this.struct(0)}.b; event(${name}.number());`
      case 2:
        return `let ${name} = peek(&${this.mk()}).number();`
      case 3:
        return `let ${name} = Some(&${this.mk()}); if let Some(d) = ${name} { event(d.number()); }`
      case 4:
        return `let ${name} = (&${this.mk()}, ${this.mk()}); event(${name}.0.number());`
      default: {
        const found = this.whole('S')
        if (found.length === 0) return `peek(&${this.mk()}).number();`
        return `match &${this.pick(found).name} { S { a, .. } => { event(a.number()); } }`
      }
    }
  }

  private control(choice: number, depth: number): string {
    const body = (count: number) => () => this.scope(() => this.statements(count, depth))
    switch (choice) {
      case 8:
      case 9: {
        const condition = this.condition(depth)
        const [a, b] = this.branches(body(2), body(1))
        return this.below(2) === 0 ? `if ${condition} { ${a} }` : `if ${condition} { ${a} } else { ${b} }`
      }
      case 10:
        return `loop { ${this.looped(body(2))} if ${this.condition(0)} { break; } }`
      case 11:
        return `for i in 0..${1 + this.below(2)} { event(i); ${this.looped(body(1))} if flip() { continue; } ${this.looped(body(1))} }`
      case 12:
        return `while let Some(d) = ${this.moveless('O')} { event(d.number()); ${this.looped(body(1))} if flip() { break; } }`
      case 13: {
        const value = this.value('O', depth)
        const [a, b] = this.branches(body(1), body(1))
        return `if let Some(d) = ${value} { event(d.number()); ${a} } else { ${b} }`
      }
      case 14:
        return this.match(depth)
      default:
        return this.below(3) === 0 ? `if ${this.condition(depth)} { ${this.leave()} }` : this.closure()
    }
  }

  private match(depth: number): string {
    const value = this.value('E', depth)
    const [a, b, c] = this.branches(
      () => this.scope(() => this.statements(1, depth)),
      () => this.scope(() => this.statements(1, depth)),
      () => this.scope(() => this.statements(1, depth)),
    )
    const guard = this.condition(depth)
    switch (this.below(3)) {
      case 0:
        return `match ${value} { E::A(d) if ${guard} => { ${a} drop(d); } E::A(d) | E::B(_, d) => { ${b} event(d.number()); } E::C => { ${c} } }`
      case 1:
        return `match ${value} { E::B(ref d, _) if ${guard} => { event(d.number()); ${a} } E::B(d, e) => { ${b} drop(e); event(d.number()); } _ => { ${c} } }`
      default:
        return `match &${value} { E::A(d) => { event(d.number()); ${a} } E::B(d, e) if ${guard} => { event(e.number()); event(d.number()); } _ => { ${c} } }`
    }
  }

  private closure(): string {
    const name = `c${this.names++}`
    const found = this.movable('D')
    if (found.length === 0) return `event(${this.numbers++});`
    const one = this.pick(found)
    switch (this.below(3)) {
      case 0:
        return `let ${name} = || event(${one.name}.number()); ${name}();`
      case 1:
        one.moved = true
        return `let ${name} = move || event(${one.name}.number()); if flip() { ${name}(); }`
      default:
        one.moved = true
        return `let ${name} = || { let d = ${one.name}; event(d.number()); }; if flip() { ${name}(); }`
    }
  }
}

function typeOf(kind: Kind): string {
  return { D: 'D', T: '(D, D)', S: 'S', E: 'E', O: 'Option<D>', B: 'Box<D>' }[kind]
}
