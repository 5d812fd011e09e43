import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import { variableName } from '../../../syntax/hygiene'
import type { BodyChecker } from '../body-checker'
import type { DraftVariable } from '../draft'
import { mismatch } from '../errors/mismatch'
import type { Ty } from '../../ty'

/** How names bind where nothing is written: through a reference matched by a pattern that is none. */
export type BindingMode = 'value' | 'shared' | 'mutable'

/** The variables of one whole pattern, or of one parameter list. */
export class Bindings {
  private readonly variables = new Map<string, DraftVariable>()
  /** Names in the alternative at hand. */
  private own = new Map<string, Span>()

  /** What told the type of the next variable, where it is worth telling. */
  told: { readonly span: Span; readonly message: string } | null = null

  constructor(private readonly of: 'pattern' | 'parameters') {}

  /** The variable of this name: the same in all alternatives of an or-pattern. `whole`: of the name with its `mut`. */
  bind(cx: BodyChecker, name: ast.Ident, type: Ty, mutable: boolean, whole: Span): DraftVariable {
    const key = variableName(name)
    if (this.own.has(key)) this.boundTwice(cx, name)
    this.own.set(key, name.span)
    const known = this.variables.get(key)
    if (known) {
      if (!cx.unify(known.type, type)) mismatch(cx, { span: name.span, expected: known.type, found: type })
      return known
    }
    const variable: DraftVariable = { name: name.name, span: name.span, type, mutable }
    this.variables.set(key, variable)
    cx.origins.set(variable, this.told ?? { span: whole, message: 'expected due to the type of this binding' })
    cx.frame?.variables.add(variable)
    return variable
  }

  /** Checks each alternative by itself; all have to bind the same names. */
  alternatives<A, T>(cx: BodyChecker, items: readonly A[], check: (item: A) => T, spanOf: (item: A) => Span): T[] {
    const outer = this.own
    const bound: Map<string, Span>[] = []
    const results = items.map((item) => {
      this.own = new Map()
      const result = check(item)
      bound.push(this.own)
      return result
    })
    const all = new Map(bound.flatMap((names) => [...names]))
    for (const [name, span] of all) this.notInAll(cx, name, span, items, bound, spanOf)
    this.own = new Map([...outer, ...all])
    return results
  }

  /** From here on the names mean these variables. */
  declare(cx: BodyChecker): void {
    for (const [key, variable] of this.variables) cx.locals.declare(variable, key)
  }

  private notInAll<A>(
    cx: BodyChecker,
    name: string,
    span: Span,
    items: readonly A[],
    bound: readonly Map<string, Span>[],
    spanOf: (item: A) => Span,
  ): void {
    const without = items.filter((_, index) => !bound[index].has(name)).map(spanOf)
    if (without.length === 0) return
    cx.reports.resolution({
      code: 'E0408',
      message: `variable \`${name}\` is not bound in all patterns`,
      span: without[0],
      labels: [
        ...without.map((place) => ({ span: place, message: `pattern doesn't bind \`${name}\`` })),
        { span, message: 'variable not in all patterns' },
      ],
    })
  }

  private boundTwice(cx: BodyChecker, name: ast.Ident): void {
    const isParameter = this.of === 'parameters'
    const where = isParameter ? 'this parameter list' : 'the same pattern'
    cx.reports.resolution({
      code: isParameter ? 'E0415' : 'E0416',
      message: `identifier \`${name.name}\` is bound more than once in ${where}`,
      span: name.span,
      labels: [
        {
          span: name.span,
          message: isParameter ? 'used as parameter more than once' : 'used in a pattern more than once',
        },
      ],
    })
  }
}
