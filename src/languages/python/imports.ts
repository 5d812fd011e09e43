import { pythonModules } from '../../program/python-library'
import type { Span } from '../../program/diagnostic'
import type { ImportFromStatement, ImportStatement } from './ast'
import { assign } from './assign'
import type { Frame } from './frame'

/** Modules are constants: importing one has no effect but to bind its name. */
export function compileImport(frame: Frame, node: ImportStatement): void {
  for (const { module, target } of node.modules) bindLibrary(frame, target.id, module.id, node)
}

export function compileImportFrom(frame: Frame, node: ImportFromStatement): void {
  const { module, names } = node
  if (module.id === '__future__') return
  for (const { name, target } of names) {
    if (name.id !== '*') bindLibrary(frame, target.id, `${module.id}.${name.id}`, node)
    else for (const each of pythonModules[module.id]!) bindLibrary(frame, each, `${module.id}.${each}`, node)
  }
}

function bindLibrary(frame: Frame, name: string, path: string, span: Span): void {
  assign(frame, name, span, (target) => frame.loadLibrary(target, path, span))
}
