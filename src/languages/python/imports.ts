import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { ImportFromStatement, ImportStatement } from './ast'
import { assign } from './assign'
import type { Frame } from './frame'
import { isModule, isNativeModule, namesIn, provides, withPackages } from './library-modules'
import { loadModule, moduleFor } from './module-loading'

/** `import a.b` binds the package `a`, `import a.b as c` the module `a.b`. One that does not exist fails to import. */
export function compileImport(frame: Frame, node: ImportStatement): void {
  for (const { module, target } of node.modules) {
    if (!isModule(module.id)) {
      fail(frame, 'no_module', [topLevel(module.id)], node)
      continue
    }
    const path = withPackages(module.id)
    const bindsPackage = target.from === module.from && path.length > 1
    if (bindsPackage)
      for (const each of path.slice(1)) frame.scoped(() => loadModule(frame, each, frame.temporary(), node))
    assign(frame, target.id, node, (register) => loadModule(frame, bindsPackage ? path[0]! : module.id, register, node))
  }
}

export function compileImportFrom(frame: Frame, node: ImportFromStatement): void {
  const { module, names } = node
  if (module.id === '__future__') return
  if (!isModule(module.id)) return fail(frame, 'no_module', [topLevel(module.id)], node)
  for (const { name, target } of names) {
    if (name.id === '*') for (const each of namesIn(module.id)) bindMember(frame, each, module.id, each, node)
    else if (hasName(module.id, name.id)) bindMember(frame, target.id, module.id, name.id, node)
    else fail(frame, 'no_name', [module.id, name.id], node)
  }
}

const hasName = (module: string, name: string): boolean => provides(module, name) || isModule(`${module}.${name}`)

/** Of a package that does not exist, the first part is missed. */
const topLevel = (name: string): string => name.split('.')[0]!

function fail(frame: Frame, how: string, texts: readonly string[], span: Span): void {
  const base = frame.temporary(1 + texts.length)
  frame.loadLibrary(base, `_native.${how}`, span)
  texts.forEach((value, i) => frame.loadConstant(base + 1 + i, { kind: 'string', value }, span))
  frame.emit(Op.CALL, span, base, base, texts.length)
}

function bindMember(frame: Frame, target: string, module: string, name: string, span: Span): void {
  assign(frame, target, span, (register) => {
    const path = `${module}.${name}`
    if (isModule(path)) return loadModule(frame, path, register, span)
    if (isNativeModule(moduleFor(frame, module))) return frame.loadLibrary(register, path, span)
    frame.scoped(() => {
      const object = frame.temporary()
      loadModule(frame, module, object, span)
      frame.emit(Op.LOAD_ATTR, span, register, object, frame.name(name))
    })
  })
}
