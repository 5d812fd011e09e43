import { pythonBuiltins, pythonExceptions } from '../../program/python-library'
import type { Expression, Statement, Suite } from './ast'
import { isModule, provides } from './library-modules'
import type { Problems } from './problems'
import { isModuleAttribute } from './module-attributes'
import { realModules } from '../../program/python-real-modules'
import { moduleMeant, type Scope, type Scopes } from './scopes'
import { stdlibModules } from './stdlib-modules'

const provided: ReadonlySet<string> = new Set([...pythonBuiltins, ...Object.keys(pythonExceptions)])

/** Builtin names of Python 3.11; those not provided are reported where they are used. */
const realBuiltins: ReadonlySet<string> = new Set([
  ...['BaseExceptionGroup', 'BlockingIOError', 'BrokenPipeError', 'BytesWarning', 'ChildProcessError'],
  ...['ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError', 'EncodingWarning'],
  ...['ExceptionGroup', 'FileExistsError', 'FutureWarning', 'ImportWarning'],
  ...['IndentationError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'NotImplemented'],
  ...['PendingDeprecationWarning', 'ProcessLookupError', 'ReferenceError', 'ResourceWarning', 'StopAsyncIteration'],
  ...['SyntaxError', 'SyntaxWarning', 'SystemError', 'TabError', 'UnicodeDecodeError', 'UnicodeEncodeError'],
  ...['UnicodeTranslateError', 'UnicodeWarning', '__build_class__', '__import__', 'aiter', 'anext'],
  ...['breakpoint', 'compile', 'copyright', 'credits', 'dir', 'eval', 'exec'],
  ...['globals', 'help', 'license', 'locals', 'memoryview', 'open', 'property', 'staticmethod'],
  ...['classmethod', 'object', 'super', 'vars', '__builtins__', '__loader__', '__spec__', '__package__'],
  ...['__cached__', 'delattr', 'setattr'],
])

/** Features `from __future__` may name: all of them are either always on or of no consequence here. */
const futureFeatures: ReadonlySet<string> = new Set([
  ...['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function'],
  ...['unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations'],
])

/** Builtins that are other names for the same. */
const aliases: Readonly<Record<string, string>> = { IOError: 'OSError', EnvironmentError: 'OSError' }

/** The path of the library object that `name` means without being defined, or null. */
export function builtinPath(name: string): string | null {
  if (provided.has(name)) return name
  return Object.hasOwn(aliases, name) ? aliases[name]! : null
}

/** Reports every name, module and attribute of the real library that Interleave does not provide. */
export function checkLibrary(suite: Suite, scopes: Scopes, problems: Problems): void {
  checkFutures(suite, problems)
  const stars = checkImports(suite, problems)
  const visit = (scope: Scope): void => {
    checkNames(scope, scopes, stars, problems)
    for (const { object, name, from, to } of scope.attributes) {
      const module = moduleMeant(scope, object, scopes, isModule)
      const isMissing = module !== null && !provides(module, name) && !isModule(`${module}.${name}`)
      if (isMissing && realModules[module]?.has(name)) problems.unsupported({ from, to }, `${module}.${name}`)
    }
    scope.children.forEach(visit)
  }
  visit(scopes.module)
}

function checkNames(scope: Scope, scopes: Scopes, stars: ReadonlySet<string>, problems: Problems): void {
  for (const { node, isLoad } of scope.names) {
    const { id } = node
    const isOwn = scope.storage(id) !== 'global' || scopes.globalNames.has(id)
    if (isOwn || !isLoad || builtinPath(id) !== null || isModuleAttribute(id)) continue
    const module = [...stars].find((star) => realModules[star]?.has(id))
    if (module) problems.unsupported(node, `${module}.${id}`)
    else if (realBuiltins.has(id)) problems.unsupported(node, `\`${id}\``)
  }
}

/** Checks the import statements; the result are the modules that are imported with a star. */
function checkImports(suite: Suite, problems: Problems): Set<string> {
  const stars = new Set<string>()
  const visit = (node: Statement, guarded: boolean): void => {
    if (node.kind === 'Import') {
      for (const { module } of node.modules)
        if (!isModule(module.id) && !(guarded && isMissing(module.id)))
          problems.unsupported(module, `module '${module.id}'`)
    } else if (node.kind === 'ImportFrom') checkFrom(node, stars, problems, guarded)
    const isGuard = node.kind === 'Try' && node.handlers.some(({ type }) => catchesImportError(type))
    for (const block of blocks(node)) for (const each of block) visit(each, guarded || isGuard)
  }
  for (const each of suite) visit(each, false)
  return stars
}

/** Whether a handler is for an import that may fail. */
function catchesImportError(type: Expression | null): boolean {
  if (type === null) return true
  if (type.kind === 'Tuple') return type.elements.some(catchesImportError)
  return type.kind === 'Name' && ['ImportError', 'ModuleNotFoundError', 'Exception'].includes(type.id)
}

/** Whether Python alone has no such module, so that importing it fails. */
const isMissing = (name: string): boolean => !stdlibModules.has(name.split('.')[0]!)

/** `from __future__` may stand behind the docstring only; its features are always on, or of no consequence here. */
function checkFutures(suite: Suite, problems: Problems): void {
  let early = true
  const visit = (node: Statement, i: number): void => {
    if (node.kind === 'ImportFrom' && node.module.id === '__future__') {
      if (!early) problems.syntax(node, 'from __future__ imports must occur at the beginning of the file')
      for (const { name } of node.names)
        if (name.id === 'braces') problems.syntax(name, 'not a chance')
        else if (!futureFeatures.has(name.id)) problems.syntax(name, `future feature ${name.id} is not defined`)
      return
    }
    const isDocstring = i === 0 && node.kind === 'Expression' && node.value.kind === 'Constant'
    early &&= isDocstring && node.value.value.kind === 'string'
    for (const block of blocks(node)) block.forEach((each) => visit(each, 1))
  }
  suite.forEach(visit)
}

function checkFrom(
  node: Statement & { kind: 'ImportFrom' },
  stars: Set<string>,
  problems: Problems,
  guarded: boolean,
): void {
  const { module, names } = node
  if (module.id === '__future__') return
  if (!isModule(module.id)) {
    if (!(guarded && isMissing(module.id))) problems.unsupported(module, `module '${module.id}'`)
    return
  }
  for (const { name } of names) {
    if (name.id === '*') stars.add(module.id)
    else if (provides(module.id, name.id) || isModule(`${module.id}.${name.id}`)) continue
    else if (!(guarded && !realModules[module.id]?.has(name.id))) problems.unsupported(name, `${module.id}.${name.id}`)
  }
}

/** The blocks a statement holds. */
function blocks(node: Statement): readonly Suite[] {
  switch (node.kind) {
    case 'If':
      return [...node.branches.map(({ body }) => body), node.otherwise]
    case 'While':
    case 'For':
      return [node.body, node.otherwise]
    case 'Try':
      return [node.body, ...node.handlers.map(({ body }) => body), node.otherwise, node.final]
    case 'Match':
      return node.cases.map(({ body }) => body)
    case 'With':
    case 'Function':
    case 'Class':
      return [node.body]
    default:
      return []
  }
}
