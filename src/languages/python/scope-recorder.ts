import type { Span } from '../../program/diagnostic'
import type { ComprehensionNode, Expression, NameNode, Statement } from './ast'
import type { Problems } from './problems'
import { Scope, type ScopeKind, type ScopeOwner } from './scopes'

/** Records what names the scopes of a program bind, while someone else walks through it. */
export class ScopeRecorder {
  readonly module = new Scope('module', null)
  readonly owned = new Map<ScopeOwner, Scope>()
  protected scope = this.module
  /** Set while an iterable of a comprehension is visited, where `:=` may not stand. */
  protected inIterable = false
  /** Set while the block of a `try` or `with` is visited. */
  protected inProtected = false
  readonly cleaningUp = new Set<string>()

  constructor(protected readonly problems: Problems) {}

  protected inside(owner: ScopeOwner, kind: ScopeKind, visit: () => void): void {
    const outer = this.scope
    const around = this.inProtected
    this.scope = new Scope(kind, outer)
    this.owned.set(owner, this.scope)
    this.inProtected = false
    visit()
    if (this.scope.cleansUp && owner.kind === 'Function') this.cleaningUp.add(owner.name)
    this.inProtected = around
    this.scope = outer
  }

  protected bind(name: string, scope = this.scope, module: string | null = null): void {
    const known = scope.modules.get(name)
    if (!scope.bound.has(name)) scope.modules.set(name, module)
    else if (known !== module) scope.modules.set(name, null)
    scope.bound.add(name)
    if (scope.globals.has(name) && scope !== this.module) this.module.modules.set(name, null)
  }

  /** `global` and `nonlocal` must come before every other mention. */
  protected declaration(node: Statement & { kind: 'Global' | 'Nonlocal' }, names: readonly NameNode[]): void {
    const word = node.kind === 'Global' ? 'global' : 'nonlocal'
    if (word === 'nonlocal' && this.scope.kind === 'module') {
      this.problems.syntax(node, 'nonlocal declaration not allowed at module level')
      return
    }
    for (const { id } of names) {
      const { scope } = this
      if (scope.parameters.includes(id)) this.problems.syntax(node, `name '${id}' is parameter and ${word}`)
      else if (scope.used.has(id)) this.problems.syntax(node, `name '${id}' is used prior to ${word} declaration`)
      else if (scope.annotated.has(id)) this.problems.syntax(node, `annotated name '${id}' can't be ${word}`)
      else if (scope.bound.has(id) && !scope.imported.has(id))
        this.problems.syntax(node, `name '${id}' is assigned to before ${word} declaration`)
      const other = word === 'global' ? scope.nonlocals.get(id) : scope.globalDeclarations.get(id)
      if (other) this.problems.syntax(other, `name '${id}' is nonlocal and global`)
      else if (word === 'nonlocal') scope.nonlocals.set(id, node)
      else {
        scope.globals.add(id)
        scope.globalDeclarations.set(id, node)
      }
    }
  }

  protected bindImport(target: NameNode, module: string | null): void {
    if (!this.scope.bound.has(target.id)) this.scope.imported.add(target.id)
    this.bindName(target, module, true)
  }

  protected bindName(node: NameNode, module: string | null = null, isImport = false): void {
    if (!isImport) this.scope.imported.delete(node.id)
    this.bind(node.id, this.scope, module)
    this.scope.names.push({ node, isLoad: false })
  }

  protected yield(node: Expression): void {
    if (this.scope.kind === 'comprehension') {
      const owner = [...this.owned].find(([, scope]) => scope === this.scope)?.[0] as ComprehensionNode
      const what = owner.flavour === 'generator' ? 'generator expression' : `${owner.flavour} comprehension`
      this.problems.syntax(node, `'yield' inside ${what}`)
    } else if (!this.scope.isFunction) this.problems.syntax(node, "'yield' outside function")
    this.scope.isGenerator = true
    this.scope.cleansUp ||= this.inProtected
  }

  /** Visits a block that has something to be done on the way out of it. */
  protected protectedly(visit: () => void): void {
    const around = this.inProtected
    this.inProtected = true
    visit()
    this.inProtected = around
  }

  /** An assignment expression in a comprehension binds in the function around. */
  protected walrus(target: NameNode, node: Span): void {
    let scope = this.scope
    if (this.inIterable)
      this.problems.syntax(node, 'assignment expression cannot be used in a comprehension iterable expression')
    while (scope.kind === 'comprehension') {
      if (scope.bound.has(target.id))
        this.problems.syntax(
          node,
          `assignment expression cannot rebind comprehension iteration variable '${target.id}'`,
        )
      scope = scope.parent!
    }
    if (scope === this.scope) this.bindName(target)
    else if (scope.kind === 'class')
      this.problems.syntax(node, 'assignment expression within a comprehension cannot be used in a class body')
    else this.walrusOutside(target, scope)
    scope.rebound.add(target.id)
  }

  protected walrusOutside(target: NameNode, scope: Scope): void {
    this.bind(target.id, scope)
    const isGlobal = scope.kind === 'module' || scope.globals.has(target.id)
    for (let inner = this.scope; inner !== scope; inner = inner.parent!) {
      if (isGlobal) inner.globals.add(target.id)
      else inner.nonlocals.set(target.id, target)
    }
  }
}
