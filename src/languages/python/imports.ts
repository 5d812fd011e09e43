import { pythonModules } from '../../program/python-library'
import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { ImportFromStatement, ImportStatement } from './ast'
import { assign } from './assign'
import type { Frame } from './frame'
import { isModule, isProvided } from './library'

/** Modules are constants: importing one has no effect but to bind its name. One that does not exist fails to import. */
export function compileImport(frame: Frame, node: ImportStatement): void {
  for (const { module, target } of node.modules) {
    if (isModule(module.id)) bindLibrary(frame, target.id, module.id, node)
    else fail(frame, 'no_module', [topLevel(module.id)], node)
  }
}

export function compileImportFrom(frame: Frame, node: ImportFromStatement): void {
  const { module, names } = node
  if (module.id === '__future__') return
  if (!isModule(module.id)) return fail(frame, 'no_module', [topLevel(module.id)], node)
  for (const { name, target } of names) {
    if (name.id === '*')
      for (const each of pythonModules[module.id]!) bindLibrary(frame, each, `${module.id}.${each}`, node)
    else if (isProvided(module.id, name.id)) bindLibrary(frame, target.id, `${module.id}.${name.id}`, node)
    else fail(frame, 'no_name', [module.id, name.id], node)
  }
}

/** Of a package that does not exist, the first part is missed. */
const topLevel = (name: string): string => name.split('.')[0]!

function fail(frame: Frame, how: string, texts: readonly string[], span: Span): void {
  const base = frame.temporary(1 + texts.length)
  frame.loadLibrary(base, `_native.${how}`, span)
  texts.forEach((value, i) => frame.loadConstant(base + 1 + i, { kind: 'string', value }, span))
  frame.emit(Op.CALL, span, base, base, texts.length)
}

function bindLibrary(frame: Frame, name: string, path: string, span: Span): void {
  assign(frame, name, span, (target) => frame.loadLibrary(target, path, span))
}
