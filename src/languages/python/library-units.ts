import { ProgramBuilder } from '../../program/builder'
import { Op } from '../../program/opcodes'
import type { LinkedModule, Program } from '../../program/program'
import { ANNOTATIONS } from './annotation-syntax'
import { run } from './evaluate'
import type { Frame } from './frame'
import {
  compileFunction,
  compileFunctionAt,
  docstringOf,
  functionBody,
  functionSignature,
  noParameters,
} from './functions'
import { childrenOf, isModule, moduleText, namesIn } from './library-modules'
import { LibraryFrames, type LibraryText, readLibrary } from './library-text'
import { lowering } from './lowering'
import { prelude } from './prelude'
import type { Unit } from './unit'
import { globalIndex, storeName } from './variables'

let compiledPrelude: Program | null = null
const compiledModules = new Map<string, Program>()

/** What has to be linked to a program: the prelude, and the modules it imports with those that they import. */
export function librariesOf(program: Program): Program[] {
  const found = new Map<string, Program>()
  const visit = ({ constants }: Program): void => {
    for (const constant of constants) {
      if (constant.kind !== 'module' || found.has(constant.name)) continue
      const unit = moduleUnit(constant.name)
      found.set(constant.name, unit)
      visit(unit)
    }
  }
  visit(program)
  return [(compiledPrelude ??= compilePrelude()), ...found.values()]
}

function moduleUnit(name: string): Program {
  let unit = compiledModules.get(name)
  if (!unit) compiledModules.set(name, (unit = compileModule(moduleText(name)!, name)))
  return unit
}

function compilePrelude(): Program {
  const text = readLibrary(null, prelude, { isModule, namesIn })
  const builder = new ProgramBuilder()
  const functions = text.suite.filter((statement) => statement.kind === 'Function')
  for (const { name } of functions) builder.library.set(name, builder.reserve())
  const unit = libraryUnit(text, builder)
  for (const node of functions)
    compileFunctionAt(
      ...([builder.library.get(node.name)!, unit, text.scopes.of.get(node)!] as const),
      ...([functionSignature(null, node), functionBody(node)] as const),
    )
  return builder.finish({ language: 'python', fileName: '', source: '', entry: 0 })
}

/** A module's text is a function that binds its names and gives the module. */
function compileModule(text: LibraryText, module: string): Program {
  const builder = new ProgramBuilder()
  const unit = libraryUnit(text, builder)
  const signature = {
    name: '<module>',
    qualifiedName: '<module>',
    parameters: noParameters,
    hidden: 0,
    docstring: unit.docstring,
  }
  const init = compileFunction(unit, text.scopes.module, signature, (frame) => {
    storeText(frame, '__name__', module)
    run(frame, text.suite)
    giveModule(frame, module)
  })
  const own = [...text.scopes.globalNames].filter((name) => name !== ANNOTATIONS)
  const names = ['__name__', ...own, ...childrenOf(module)]
  const globals = new Map(names.map((name) => [name, globalIndex(unit, name)]))
  const linked: LinkedModule = { init, globals }
  return builder.finish({ language: 'python', fileName: '', source: '', entry: init }, new Map([[module, linked]]))
}

function libraryUnit(text: LibraryText, builder: ProgramBuilder): Unit {
  const { scopes, lines, source, suite, module } = text
  const frames = new LibraryFrames(text, lines, builder)
  const library = { module, functions: builder.library, spanOf: frames.spanOf.bind(frames) }
  const docstring = docstringOf(suite)
  return {
    ...{ builder, lowering, scopes, lines, source, fileName: '', docstring, library, definesNotEqual: true },
    ...{ annotations: 'texts', asksForAnnotations: false, opensQueues: false },
  }
}

const nowhere = { from: 0, to: 0 }

function storeText(frame: Frame, name: string, value: string): void {
  frame.scoped(() => {
    const register = frame.temporary()
    frame.loadConstant(register, { kind: 'string', value }, nowhere)
    storeName(frame, name, nowhere, register)
  })
}

function giveModule(frame: Frame, name: string): void {
  frame.scoped(() => {
    const register = frame.temporary()
    frame.loadConstant(register, { kind: 'module', name }, nowhere)
    frame.emit(Op.RETURN, nowhere, register)
  })
}
