import { expect, test } from 'vitest'
import { lineColumn, type Diagnostic } from '../../../program/diagnostic'
import { allNatives } from '../../../machine/rust/library'
import { defineStd } from '../names/define'
import { parse } from '../syntax/parse'
import { checkBody } from '../types/checking/check-body'
import { createSolver } from '../types/solving/solver'
import { stdSource } from './index'

const source = stdSource()
const { crate, diagnostics } = parse(source)

const told = ({ code, message, span }: Diagnostic) =>
  `${code}: ${message}: ${source.split('\n')[lineColumn(source, span.from).line - 1]!.trim()}`

test('the source is read without errors', () => {
  expect(diagnostics.map(told)).toEqual([])
})

test('every body is well typed', () => {
  const { definitions } = defineStd(crate) // throws where a name means nothing
  const solver = createSolver(definitions)
  const owners = [
    ...definitions.fns.filter(({ node, constructs }) => node?.body && !constructs),
    ...definitions.consts.filter(({ node }) => node.value),
    ...definitions.statics,
  ]
  expect(owners.length).toBeGreaterThan(5000)
  const wrong = owners.flatMap((owner) =>
    checkBody(owner, solver, { text: source, fileName: 'std.rs' }).diagnostics.map((d) => `${owner.path}: ${told(d)}`),
  )
  expect(wrong).toEqual([])
})

interface Intrinsic {
  readonly name: string
  /** Type parameters, for each of which a layout number is passed, and parameters. */
  readonly arity: number
  readonly isCompiled: boolean
}

function intrinsics(): Intrinsic[] {
  const found: Intrinsic[] = []
  let isCompiled = false
  for (const line of source.split('\n')) {
    if (/^\/\/ [A-Z]/.test(line)) isCompiled = /Compiled\.$/.test(line)
    const declared = /^pub (?:const )?(?:unsafe )?fn (\w+)(?:<([^(]*)>)?\((.*)\)(?: -> .*)?;$/.exec(line)
    if (!declared) continue
    const [, name, generics, params] = declared
    found.push({ name: name!, arity: typesIn(generics ?? '') + paramsIn(params!), isCompiled })
  }
  return found
}

const typesIn = (generics: string) => generics.split(',').filter((part) => /^\s*[A-Z]/.test(part)).length
const paramsIn = (params: string) =>
  params
    .replace(/<[^<>]*(<[^<>]*>)?[^<>]*>|\([^()]*\)/g, '')
    .split(',')
    .filter(Boolean).length

test('the machine has a native for every intrinsic', () => {
  const declared = intrinsics()
  expect(declared.length).toBeGreaterThan(200)
  const natives = new Map(allNatives.map((native) => [native.name, native.signature.parameters.length]))
  const wanted = declared.filter(({ isCompiled }) => !isCompiled)
  expect(wanted.filter(({ name, arity }) => natives.get(name) !== arity)).toEqual([])
})
