import { pythonBuiltins, pythonExceptions, pythonModules } from '../../program/python-library'
import type { Statement, Suite } from './ast'
import type { Problems } from './problems'
import { moduleNamed, type Scope, type Scopes } from './scopes'

const provided: ReadonlySet<string> = new Set([...pythonBuiltins, ...Object.keys(pythonExceptions)])

/** Builtin names of Python 3.11; those not provided are reported where they are used. */
const realBuiltins: ReadonlySet<string> = new Set([
  ...['BaseExceptionGroup', 'BlockingIOError', 'BrokenPipeError', 'BytesWarning', 'ChildProcessError'],
  ...['ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError', 'Ellipsis', 'EncodingWarning'],
  ...['EnvironmentError', 'ExceptionGroup', 'FileExistsError', 'FutureWarning', 'IOError', 'ImportWarning'],
  ...['IndentationError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'NotImplemented'],
  ...['PendingDeprecationWarning', 'ProcessLookupError', 'ReferenceError', 'ResourceWarning', 'StopAsyncIteration'],
  ...['SyntaxError', 'SyntaxWarning', 'SystemError', 'TabError', 'UnicodeDecodeError', 'UnicodeEncodeError'],
  ...['UnicodeTranslateError', 'UnicodeWarning', '__build_class__', '__debug__', '__import__', 'aiter', 'anext'],
  ...['breakpoint', 'bytearray', 'bytes', 'compile', 'complex', 'copyright', 'credits', 'dir', 'eval', 'exec'],
  ...['globals', 'help', 'input', 'license', 'locals', 'memoryview', 'open', 'property', 'staticmethod'],
  ...['classmethod', 'object', 'super', 'vars', '__builtins__', '__loader__', '__spec__', '__package__'],
  ...['__annotations__', '__cached__', 'delattr', 'setattr'],
])

/** Features `from __future__` may name: all of them are either always on or of no consequence here. */
const futureFeatures: ReadonlySet<string> = new Set([
  ...['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function'],
  ...['unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations'],
])

/** Whether `name` means something without being defined: the path of the library object, which is the name itself. */
export function isBuiltin(name: string): boolean {
  return provided.has(name)
}

/** Reports every name, module and attribute of the real library that Interleave does not provide. */
export function checkLibrary(suite: Suite, scopes: Scopes, problems: Problems): void {
  const stars = checkImports(suite, problems)
  const visit = (scope: Scope): void => {
    checkNames(scope, scopes, stars, problems)
    for (const { object, name, from, to } of scope.attributes) {
      const module = object.kind === 'Name' ? moduleNamed(scope, object.id, scopes) : null
      const known = module === null ? undefined : pythonModules[module]
      if (known && !known.includes(name)) problems.unsupported({ from, to }, `${module}.${name}`)
    }
    scope.children.forEach(visit)
  }
  visit(scopes.module)
}

function checkNames(scope: Scope, scopes: Scopes, stars: ReadonlySet<string>, problems: Problems): void {
  for (const { node, isLoad } of scope.names) {
    const { id } = node
    const isOwn = scope.storage(id) !== 'global' || scopes.globalNames.has(id)
    if (isOwn || !isLoad || provided.has(id)) continue
    if ([...stars].some((module) => pythonModules[module]?.includes(id))) continue
    if (realBuiltins.has(id)) problems.unsupported(node, `\`${id}\``)
    // Behind a star import, an unknown name may well be one of the module's that is not provided.
    else if (stars.size > 0 && !id.startsWith('__')) problems.unsupported(node, `\`${id}\``)
  }
}

/** Checks the import statements; the result are the modules that are imported with a star. */
function checkImports(suite: Suite, problems: Problems): Set<string> {
  const stars = new Set<string>()
  const visit = (node: Statement): void => {
    if (node.kind === 'Import') {
      for (const { module } of node.modules)
        if (!isModule(module.id)) problems.unsupported(module, `module '${module.id}'`)
    } else if (node.kind === 'ImportFrom') checkFrom(node, stars, problems)
    for (const block of blocks(node)) block.forEach(visit)
  }
  suite.forEach(visit)
  return stars
}

function checkFrom(node: Statement & { kind: 'ImportFrom' }, stars: Set<string>, problems: Problems): void {
  const { module, names } = node
  if (module.id === '__future__') {
    for (const { name } of names)
      if (!futureFeatures.has(name.id)) problems.syntax(name, `future feature ${name.id} is not defined`)
    return
  }
  if (!isModule(module.id)) {
    problems.unsupported(module, `module '${module.id}'`)
    return
  }
  for (const { name } of names) {
    if (name.id === '*') stars.add(module.id)
    else if (!pythonModules[module.id]!.includes(name.id)) problems.unsupported(name, `${module.id}.${name.id}`)
  }
}

function isModule(name: string): boolean {
  return Object.hasOwn(pythonModules, name)
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
    case 'With':
    case 'Function':
    case 'Class':
      return [node.body]
    default:
      return []
  }
}
