import type { Span } from '../../program/diagnostic'
import type {
  AnnotatedStatement,
  Argument,
  ComprehensionNode,
  Expression,
  ExceptHandler,
  NameNode,
  Pattern,
  Parameters,
  Statement,
  Suite,
} from './ast'
import type { ClassStatement, FunctionStatement } from './ast'
import { annotationMode, ANNOTATIONS, annotationsOf, type AnnotationMode } from './annotation-syntax'
import { targetsOf, valuesOf } from './patterns'
import { subexpressions } from './subexpressions'
import type { Problems } from './problems'
import { ScopeRecorder } from './scope-recorder'
import { CLASS_CELL, resolveScopes, type Scopes } from './scopes'

/** What stands around the statement being visited: decides whether `return`, `break` and the like may stand there. */
interface Surroundings {
  readonly loop: boolean
}

type CompoundStatement = Extract<
  Statement,
  { kind: 'If' | 'While' | 'For' | 'Try' | 'With' | 'Match' | 'Function' | 'Class' }
>

/** What imports need to know of the library. */
export interface ModuleNames {
  readonly isModule: (path: string) => boolean
  /** The names that a module has for programs. */
  readonly namesIn: (module: string) => readonly string[]
}

/** Finds all scopes and their names, in the order in which CPython's symbol table does, and reports what it would. */
export function buildScopes(suite: Suite, problems: Problems, modules: ModuleNames): Scopes {
  const builder = new ScopeBuilder(problems, modules, annotationMode(suite))
  builder.suite(suite, { loop: false })
  const globalNames = resolveScopes(builder.module, (name, span) =>
    problems.syntax(span, `no binding for nonlocal '${name}' found`),
  )
  return { module: builder.module, of: builder.owned, globalNames, cleaningUp: builder.cleaningUp }
}

class ScopeBuilder extends ScopeRecorder {
  constructor(
    problems: Problems,
    private readonly modules: ModuleNames,
    private readonly annotations: AnnotationMode,
  ) {
    super(problems)
    this.bind(ANNOTATIONS)
  }

  suite(suite: Suite, around: Surroundings): void {
    for (const statement of suite) this.statement(statement, around)
  }

  private statement(node: Statement, around: Surroundings): void {
    switch (node.kind) {
      case 'Expression':
        return this.load(node.value)
      case 'Assign':
        this.load(node.value)
        return node.targets.forEach((target) => this.store(target))
      case 'Annotated':
        return this.annotated(node)
      case 'Augmented':
        this.store(node.target)
        return this.load(node.value)
      case 'Delete':
        return node.targets.forEach((target) => this.delete(target))
      case 'Return':
        if (!['function', 'lambda'].includes(this.scope.kind)) this.problems.syntax(node, "'return' outside function")
        return this.loadAll(node.value)
      case 'Break':
        if (!around.loop) this.problems.syntax(node, "'break' outside loop")
        return
      case 'Continue':
        if (!around.loop) this.problems.syntax(node, "'continue' not properly in loop")
        return
      case 'Raise':
        return this.loadAll(node.exception, node.cause)
      case 'Assert':
        return this.loadAll(node.test, node.message)
      case 'Global':
      case 'Nonlocal':
        return this.declaration(node, node.names)
      case 'Import':
        for (const { module, target } of node.modules)
          this.bindImport(target, target.from === module.from ? module.id.split('.')[0]! : module.id)
        return
      case 'ImportFrom':
        return this.importFrom(node, node.names)
      case 'Pass':
        return
      default:
        return this.compound(node, around)
    }
  }

  private compound(node: CompoundStatement, around: Surroundings): void {
    switch (node.kind) {
      case 'If':
        for (const { test, body } of node.branches) {
          this.load(test)
          this.suite(body, around)
        }
        return this.suite(node.otherwise, around)
      case 'While':
        this.load(node.test)
        this.suite(node.body, { loop: true })
        return this.suite(node.otherwise, around)
      case 'For':
        this.store(node.target)
        this.load(node.iterable)
        this.suite(node.body, { loop: true })
        return this.suite(node.otherwise, around)
      case 'Try':
        this.protectedly(() => {
          this.suite(node.body, around)
          for (const handler of node.handlers) this.handler(handler, around)
          this.suite(node.otherwise, around)
        })
        return this.suite(node.final, around)
      case 'With':
        for (const { context, target } of node.items) {
          this.load(context)
          if (target) this.store(target)
        }
        return this.protectedly(() => this.suite(node.body, around))
      case 'Match':
        this.load(node.subject)
        for (const { pattern, guard, body } of node.cases) {
          this.pattern(pattern)
          this.loadAll(guard)
          this.suite(body, around)
        }
        return
      case 'Function':
        return this.function(node)
      case 'Class':
        return this.class(node)
    }
  }

  private pattern(pattern: Pattern): void {
    for (const node of valuesOf(pattern)) this.load(node)
    for (const name of targetsOf(pattern)) this.bindName(name)
  }

  private handler({ type, name, body }: ExceptHandler, around: Surroundings): void {
    this.loadAll(type)
    if (name) {
      this.bindName(name)
      this.scope.unbound.add(name.id)
    }
    this.suite(body, around)
  }

  private annotated(node: Statement & { kind: 'Annotated' }): void {
    const { target } = node
    if (target.kind === 'Name') {
      const where = this.scope.globals.has(target.id) ? 'global' : this.scope.nonlocals.has(target.id) ? 'nonlocal' : ''
      if (where && node.plain) this.problems.syntax(node, `annotated name '${target.id}' can't be ${where}`)
      if (node.plain || node.value) this.store(target)
      if (node.plain) this.scope.annotated.add(target.id)
    } else this.store(target)
    if (!this.scope.isFunction) this.annotation(node)
    this.loadAll(node.value)
  }

  private annotation({ annotation, plain, target }: AnnotatedStatement): void {
    if (plain && target.kind === 'Name') this.scope.hasAnnotations = true
    if (this.scope.hasAnnotations && this.scope.kind === 'class') this.bind(ANNOTATIONS)
    if (this.annotations === 'values') this.load(annotation)
  }

  private importFrom(node: Span & { module: NameNode }, names: readonly { name: NameNode; target: NameNode }[]): void {
    for (const { name, target } of names) {
      const path = `${node.module.id}.${name.id}`
      if (name.id !== '*') this.bindImport(target, this.modules.isModule(path) ? path : null)
      else if (this.scope.kind !== 'module') this.problems.syntax(node, 'import * only allowed at module level')
      else for (const each of this.modules.namesIn(node.module.id)) this.bind(each)
    }
  }

  private function(node: FunctionStatement): void {
    this.bind(node.name)
    this.defaults(node.parameters)
    if (this.annotations === 'values') for (const [, each] of annotationsOf(node)) this.load(each)
    node.decorators.forEach((each) => this.load(each))
    this.inside(node, 'function', () => {
      this.parameters(node.parameters)
      this.suite(node.body, { loop: false })
    })
  }

  private class(node: ClassStatement): void {
    this.bind(node.name)
    this.arguments(node.arguments)
    node.decorators.forEach((each) => this.load(each))
    this.inside(node, 'class', () => this.suite(node.body, { loop: false }))
  }

  private arguments(list: readonly Argument[]): void {
    for (const { value } of list) this.load(value)
  }

  private defaults({ positional, keywordOnly }: Parameters): void {
    for (const each of [...positional, ...keywordOnly]) if (each.default) this.load(each.default)
  }

  private parameters({ positional, keywordOnly, rest, keywordRest }: Parameters): void {
    for (const each of [...positional, ...keywordOnly, rest, keywordRest]) {
      if (!each) continue
      this.scope.parameters.push(each.name)
      this.bind(each.name)
    }
  }

  private store(target: Expression): void {
    if (target.kind === 'Name') this.bindName(target)
    else if (target.kind === 'Tuple' || target.kind === 'List') target.elements.forEach((each) => this.store(each))
    else if (target.kind === 'Starred') this.store(target.value)
    else this.load(target)
  }

  private delete(target: Expression): void {
    if (target.kind === 'Name') {
      this.bindName(target)
      this.scope.unbound.add(target.id)
    } else if (target.kind === 'Tuple' || target.kind === 'List') target.elements.forEach((each) => this.delete(each))
    else this.load(target)
  }

  private loadAll(...nodes: readonly (Expression | null)[]): void {
    for (const node of nodes) if (node) this.load(node)
  }

  private load(node: Expression): void {
    switch (node.kind) {
      case 'Name':
        this.scope.used.add(node.id)
        this.scope.names.push({ node, isLoad: true })
        if (node.id === 'super' && this.scope.isFunction) this.scope.used.add(CLASS_CELL)
        return
      case 'Attribute':
        this.scope.attributes.push(node)
        return this.load(node.object)
      case 'Lambda':
        this.defaults(node.parameters)
        return this.inside(node, 'lambda', () => {
          this.parameters(node.parameters)
          this.load(node.body)
        })
      case 'Walrus':
        this.load(node.value)
        return this.walrus(node.target, node)
      case 'Yield':
      case 'YieldFrom':
        this.yield(node)
        return this.loadAll(node.value)
      case 'Comprehension':
        return this.comprehension(node)
      default:
        subexpressions(node).forEach((each) => this.load(each))
    }
  }

  private comprehension(node: ComprehensionNode): void {
    const [first, ...others] = node.clauses
    this.iterable(first!.iterable)
    this.inside(node, 'comprehension', () => {
      this.scope.isGenerator = node.flavour === 'generator'
      this.store(first!.target)
      first!.conditions.forEach((each) => this.load(each))
      for (const { target, iterable, conditions } of others) {
        this.store(target)
        this.iterable(iterable)
        conditions.forEach((each) => this.load(each))
      }
      this.loadAll(node.element, node.value)
    })
  }

  private iterable(node: Expression): void {
    const before = this.inIterable
    this.inIterable = true
    this.load(node)
    this.inIterable = before
  }
}
