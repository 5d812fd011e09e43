import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { ImportFromStatement, ImportStatement } from './ast'
import { assign } from './assign'
import type { Frame } from './frame'
import { isModule, isNativeModule, namesIn, withPackages } from './library-modules'

/** `import a.b` binds the package `a`, `import a.b as c` the module `a.b`. */
export function compileImport(frame: Frame, node: ImportStatement): void {
  for (const { module, target } of node.modules) {
    const path = withPackages(module.id)
    const bindsPackage = target.from === module.from && path.length > 1
    if (bindsPackage) for (const each of path.slice(1)) frame.scoped(() => load(frame, each, frame.temporary(), node))
    assign(frame, target.id, node, (register) => load(frame, bindsPackage ? path[0]! : module.id, register, node))
  }
}

export function compileImportFrom(frame: Frame, node: ImportFromStatement): void {
  const { module, names } = node
  if (module.id === '__future__') return
  for (const { name, target } of names) {
    if (name.id !== '*') bindMember(frame, target.id, module.id, name.id, node)
    else for (const each of namesIn(module.id)) bindMember(frame, each, module.id, each, node)
  }
}

function bindMember(frame: Frame, target: string, module: string, name: string, span: Span): void {
  assign(frame, target, span, (register) => {
    const path = `${module}.${name}`
    if (isModule(path)) return load(frame, path, register, span)
    if (isNativeModule(module)) return frame.loadLibrary(register, path, span)
    frame.scoped(() => {
      const object = frame.temporary()
      load(frame, module, object, span)
      frame.emit(Op.LOAD_ATTR, span, register, object, frame.name(name))
    })
  })
}

/** Puts a module into a register. The machine's own are constants; one written in Python is run when first imported. */
function load(frame: Frame, module: string, target: number, span: Span): void {
  if (isNativeModule(module)) return frame.loadLibrary(target, module, span)
  for (const name of withPackages(module))
    frame.scoped(() => {
      const base = frame.temporary(2)
      frame.loadLibrary(base, '_native.import_module', span)
      frame.loadConstant(base + 1, { kind: 'module', name }, span)
      frame.emit(Op.CALL, span, target, base, 1)
    })
}
