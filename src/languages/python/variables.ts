import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { NameNode } from './ast'
import type { Frame } from './frame'
import { builtinPath } from './library'
import { moduleAttribute } from './module-attributes'
import type { Unit } from './unit'
import { isOfBytes, loadOfBytes } from './bytes'

/** Intrinsics of the machine, as library code in Python calls them. */
const INTRINSIC = '_native_'

/** The register of a local variable that may be read in place, or null. */
export function directRegister(frame: Frame, name: string): number | null {
  const { scope } = frame
  if (scope.rebound.has(name) || scope.storage(name) !== 'local') return null
  if (scope.kind === 'class' && !frame.assigned.has(name)) return null
  return frame.registers.get(name)!
}

/** The register a value can be computed into when it is assigned to `name`, or null. */
export function destination(frame: Frame, name: string): number | null {
  return frame.scope.storage(name) === 'local' ? frame.registers.get(name)! : null
}

/** Makes sure that a local variable is bound, where that is not certain. */
export function checkBound(frame: Frame, { id, from, to }: NameNode): void {
  if (frame.assigned.has(id)) return
  frame.emit(Op.CHECK_LOCAL, { from, to }, frame.registers.get(id)!, frame.name(id))
  frame.assigned.add(id)
}

export function loadName(frame: Frame, node: NameNode, target: number): void {
  const { id } = node
  const { scope } = frame
  const storage = scope.storage(id)
  if (storage === 'global') return loadGlobal(frame, id, node, target)
  const register = frame.registers.get(id)!
  if (storage !== 'local') frame.emit(Op.LOAD_CELL, node, target, register, frame.name(id))
  else if (scope.kind === 'class' && !frame.assigned.has(id))
    frame.emit(Op.LOAD_LOCAL_OR_GLOBAL, node, target, register, globalIndex(frame.unit, id))
  else {
    checkBound(frame, node)
    frame.move(target, register, node)
  }
}

function loadGlobal(frame: Frame, name: string, span: Span, target: number): void {
  const { unit } = frame
  if (unit.library && isLibraryName(unit, name)) return loadHidden(frame, name, span, target)
  if (unit.scopes.globalNames.has(name)) frame.emit(Op.LOAD_GLOBAL, span, target, globalIndex(unit, name))
  else {
    const path = builtinPath(name)
    const constant = path === null ? moduleAttribute(unit, name) : ({ kind: 'library', path } as const)
    if (constant) frame.loadConstant(target, constant, span)
    else if (isOfBytes(name)) loadOfBytes(frame, name, target, span)
    else frame.emit(Op.LOAD_GLOBAL, span, target, globalIndex(unit, name))
  }
}

/** The prelude has no globals. A module has, but for intrinsics. */
function isLibraryName({ library }: Unit, name: string): boolean {
  return library === null || library.module === null || name.startsWith(INTRINSIC)
}

/** Names of the prelude are functions in it, intrinsics or builtins. */
function loadHidden(frame: Frame, name: string, span: Span, target: number): void {
  const index = frame.unit.library!.functions.get(name)
  if (index !== undefined) frame.emit(Op.MAKE_FUNCTION, span, target, index, 0)
  else if (name.startsWith(INTRINSIC)) frame.loadLibrary(target, `_native.${name.slice(INTRINSIC.length)}`, span)
  else frame.loadLibrary(target, name, span)
}

export function globalIndex(unit: Unit, name: string): number {
  return unit.builder.global(name, builtinPath(name), unit.library?.module ?? undefined)
}

/** Binds `name` to what `register` holds. */
export function storeName(frame: Frame, name: string, span: Span, register: number): void {
  const storage = frame.scope.storage(name)
  if (storage === 'global') frame.emit(Op.STORE_GLOBAL, span, register, globalIndex(frame.unit, name))
  else if (storage === 'local') {
    frame.move(frame.registers.get(name)!, register, span)
    frame.assigned.add(name)
  } else frame.emit(Op.STORE_CELL, span, frame.registers.get(name)!, register)
}

/** `del name`. */
export function deleteName(frame: Frame, node: NameNode): void {
  const { id } = node
  const storage = frame.scope.storage(id)
  if (storage === 'global') frame.emit(Op.DELETE_GLOBAL, node, 0, globalIndex(frame.unit, id))
  else if (storage === 'local') {
    checkBound(frame, node)
    frame.emit(Op.CLEAR, node, frame.registers.get(id)!)
    frame.assigned.remove(id)
  } else frame.emit(Op.DELETE_CELL, node, frame.registers.get(id)!, frame.name(id))
}

/** Unbinds the name of an `except` clause, whether it is still bound or not. */
export function forgetName(frame: Frame, { id }: NameNode, span: Span): void {
  const register = frame.registers.get(id)
  if (frame.scope.storage(id) === 'local') {
    frame.emit(Op.CLEAR, span, register!)
    frame.assigned.remove(id)
    return
  }
  frame.scoped(() => {
    const none = frame.temporary()
    frame.loadNone(none, span)
    storeName(frame, id, span, none)
  })
  if (register === undefined) frame.emit(Op.DELETE_GLOBAL, span, 0, globalIndex(frame.unit, id))
  else frame.emit(Op.DELETE_CELL, span, register, frame.name(id))
}
