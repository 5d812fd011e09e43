import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { Frame } from './frame'
import { isNativeModule, withPackages } from './library-modules'

/** Puts a name of a module into a register; the module is run when this happens for the first time. */
export function loadMember(frame: Frame, module: string, name: string, target: number, span: Span): void {
  loadModule(frame, module, target, span)
  frame.emit(Op.LOAD_ATTR, span, target, target, frame.name(name))
}

/** The module that does what one of that name does, in this program. */
export const moduleFor = ({ unit }: Frame, name: string): string =>
  name === 'queue' && unit.opensQueues ? '_open_queue' : name

/** Puts a module into a register. The machine's own are constants; one written in Python is run when first imported. */
export function loadModule(frame: Frame, named: string, target: number, span: Span): void {
  const module = moduleFor(frame, named)
  if (isNativeModule(module)) return frame.loadLibrary(target, module, span)
  for (const name of withPackages(module))
    frame.scoped(() => {
      const base = frame.temporary(2)
      frame.loadLibrary(base, '_native.import_module', span)
      frame.loadConstant(base + 1, { kind: 'module', name }, span)
      frame.emit(Op.CALL, span, target, base, 1)
    })
}
