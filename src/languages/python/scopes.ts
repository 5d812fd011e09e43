import type { Span } from '../../program/diagnostic'
import type { AttributeNode, ClassStatement, ComprehensionNode, Expression, FunctionStatement } from './ast'
import type { LambdaNode, NameNode } from './ast'

/** Where a variable of a scope lives: a register, a cell in one, a cell captured from outside, or a global. */
export type Storage = 'local' | 'cell' | 'captured' | 'global'
export type ScopeKind = 'module' | 'function' | 'lambda' | 'class' | 'comprehension'
export type ScopeOwner = FunctionStatement | LambdaNode | ClassStatement | ComprehensionNode

/** The cell that zero-argument super() looks into; the class statement fills it. */
export const CLASS_CELL = '__class__'

/** The variables of one module, function, lambda, class or comprehension. */
export class Scope {
  readonly children: Scope[] = []
  readonly parameters: string[] = []
  /** Names bound here, in order of appearance; parameters included. */
  readonly bound = new Set<string>()
  readonly used = new Set<string>()
  readonly globals = new Set<string>()
  readonly globalDeclarations = new Map<string, Span>()
  readonly nonlocals = new Map<string, Span>()
  readonly annotated = new Set<string>()
  /** Variables of this module or class are annotated: it has a dict of what with. */
  hasAnnotations = false
  /** Names that only imports bind. */
  readonly imported = new Set<string>()
  /** Names that an assignment expression binds, so that an operand may change while its expression is evaluated. */
  readonly rebound = new Set<string>()
  /** Names that `del` or the end of an `except` clause unbinds. */
  readonly unbound = new Set<string>()
  /** Names bound by `import` alone: the path of the module, or null when something else binds them too. */
  readonly modules = new Map<string, string | null>()
  readonly names: { readonly node: NameNode; readonly isLoad: boolean }[] = []
  readonly attributes: AttributeNode[] = []
  isGenerator = false
  /** It yields inside a `try` or `with`: closing it runs code. */
  cleansUp = false
  /** Cells of this scope that inner functions capture. */
  readonly cells = new Set<string>()
  readonly captured = new Set<string>()

  constructor(
    readonly kind: ScopeKind,
    readonly parent: Scope | null,
  ) {
    parent?.children.push(this)
  }

  /** Where `name` lives, as seen from here. Valid after `resolveScopes`. */
  storage(name: string): Storage {
    if (this.kind === 'module' || this.globals.has(name)) return 'global'
    if (this.captured.has(name)) return 'captured'
    if (this.cells.has(name)) return 'cell'
    return this.bound.has(name) && !this.nonlocals.has(name) ? 'local' : 'global'
  }

  /** Whether code of this scope runs when it is called, with variables of its own that inner functions see. */
  get isFunction(): boolean {
    return this.kind !== 'module' && this.kind !== 'class'
  }
}

/** Every scope of a source text. */
export interface Scopes {
  readonly module: Scope
  readonly of: ReadonlyMap<ScopeOwner, Scope>
  /** Names that are bound as globals anywhere. */
  readonly globalNames: ReadonlySet<string>
  /** Names of generator functions that yield inside a `try` or `with`. */
  readonly cleaningUp: ReadonlySet<string>
}

/**
 * Finds for every name whether an enclosing function provides it, and marks the cells on the way.
 * @param refuse called for every `nonlocal` without a binding
 */
export function resolveScopes(module: Scope, refuse: (name: string, span: Span) => void): Set<string> {
  const globalNames = new Set(module.bound)
  const visit = (scope: Scope): void => {
    for (const name of scope.globals) if (scope.bound.has(name)) globalNames.add(name)
    if (scope.kind !== 'module') {
      for (const [name, span] of scope.nonlocals) if (!capture(scope, name)) refuse(name, span)
      for (const name of scope.used) {
        const own = scope.globals.has(name) || scope.nonlocals.has(name) || scope.bound.has(name)
        if (!own) capture(scope, name)
      }
    }
    for (const child of scope.children) visit(child)
  }
  visit(module)
  return globalNames
}

/** Makes `name` reach `scope` from the nearest function around it that binds it, through the scopes between. */
function capture(scope: Scope, name: string): boolean {
  const path = [scope]
  for (let outer = scope.parent; outer; outer = outer.parent) {
    const provides =
      outer.kind === 'class'
        ? name === CLASS_CELL
        : outer.isFunction && outer.bound.has(name) && !outer.nonlocals.has(name) && !outer.globals.has(name)
    if (provides) {
      outer.cells.add(name)
      for (const each of path) each.captured.add(name)
      return true
    }
    if (outer.isFunction && outer.globals.has(name)) return false
    path.push(outer)
  }
  return false
}

/**
 * The path of the module that an expression stands for in `scope`, where that is certain. @param isModule which paths are some
 */
export function moduleMeant(
  scope: Scope,
  node: Expression,
  scopes: Scopes,
  isModule: (path: string) => boolean,
): string | null {
  if (node.kind === 'Name') return moduleNamed(scope, node.id, scopes)
  if (node.kind !== 'Attribute') return null
  const outer = moduleMeant(scope, node.object, scopes, isModule)
  const path = `${outer}.${node.name}`
  return outer !== null && isModule(path) ? path : null
}

/** The module that `name` stands for in `scope`, where that is certain. */
function moduleNamed(scope: Scope, name: string, scopes: Scopes): string | null {
  const storage = scope.storage(name)
  let owner: Scope | null = scope
  if (storage === 'global') owner = scopes.module
  else if (storage === 'captured') {
    owner = scope.parent
    while (owner && owner.storage(name) !== 'cell') owner = owner.parent
  }
  return owner?.modules.get(name) ?? null
}
