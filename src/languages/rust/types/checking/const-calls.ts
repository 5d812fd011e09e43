import type { Span } from '../../../../program/diagnostic'
import type { FnDef } from '../defs'
import type { Expr, TypedBody } from '../thir'
import type { GenericArgs } from '../ty'
import type { BodyChecker } from './body-checker'
import { describe, describeTrait } from './errors/describe'
import { visitExprs } from './visit'

/** E0015: what is worked out while compiling may call only functions that are `const`. */
export function checkConstCalls(cx: BodyChecker, body: TypedBody): void {
  const what = whereabouts(cx)
  if (!what) return
  visitExprs(body.value, (expr) => {
    if (expr.kind === 'closure') return false
    if (expr.kind === 'call') checkCall(cx, expr, what)
    return true
  })
}

function whereabouts(cx: BodyChecker): string | null {
  const { owner } = cx
  if (owner.isLibrary) return null
  if (owner.kind === 'static') return owner.threadLocal ? null : 'statics'
  if (owner.kind === 'const') return 'constants'
  return owner.isConst ? 'constant functions' : null
}

function checkCall(cx: BodyChecker, call: Extract<Expr, { kind: 'call' }>, what: string): void {
  const { type } = call.callee
  if (type.kind !== 'fn-def' || type.def.isConst) return
  // The machine's own, and panicking.
  if (call.sugar === 'assert' || call.type.kind === 'never') return
  const isMethod = call.methodSpan !== null && call.sugar === null
  const span: Span = call.methodSpan && isMethod ? { from: call.methodSpan.from, to: call.span.to } : call.span
  const kind = isMethod ? 'method' : type.def.container ? 'associated function' : 'function'
  cx.reports.late({
    code: 'E0015',
    message: `cannot call non-const ${kind} \`${nameOf(cx, type.def, type.args)}\` in ${what}`,
    span,
    labels: [],
    ...(what === 'statics' ? { help: 'consider wrapping this expression in `std::sync::LazyLock::new(|| ...)`' } : {}),
  })
}

/** `<String as From<&str>>::from`, `HashMap::<i32, i32>::new`, `g` */
function nameOf(cx: BodyChecker, fn: FnDef, args: GenericArgs): string {
  const { container } = fn
  if (container?.kind === 'trait') {
    const ref = { trait: container, args: args.slice(0, container.generics.params.length) }
    const [self] = ref.args
    return `<${self.kind === 'region' || self.kind === 'const' ? '_' : describe(cx, self)} as ${describeTrait(cx, ref)}>::${fn.name}`
  }
  if (!container) return fn.name
  const self = describe(cx, cx.solver.substitute(container.self, fn.generics, args))
  return `${self.replace(/^([\w:]+)</, '$1::<')}::${fn.name}`
}
