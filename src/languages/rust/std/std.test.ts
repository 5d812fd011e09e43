import { expect, test } from 'vitest'
import { lineColumn, type Diagnostic } from '../../../program/diagnostic'
import { allNatives } from '../../../machine/rust/library'
import { defineStd } from '../names/define'
import type { Item } from '../syntax/ast'
import { parse } from '../syntax/parse'
import { checkBody } from '../types/checking/check-body'
import { createSolver } from '../types/solving/solver'
import { stdSource } from './index'
import { parseLibrary } from './lazy-bodies'

const source = stdSource()
const { crate, diagnostics } = parse(source)

const told = ({ code, message, span }: Diagnostic) =>
  `${code}: ${message}: ${source.split('\n')[lineColumn(source, span.from).line - 1]!.trim()}`

test('the source is read without errors', () => {
  expect(diagnostics.map(told)).toEqual([])
})

/** Bodies of all functions, in the order of the source. */
function bodiesIn(items: readonly { readonly kind: string }[]): unknown[] {
  return (items as readonly Item[]).flatMap((item) => {
    if (item.kind === 'fn') return item.body ? [item.body] : []
    return item.kind === 'mod' || item.kind === 'impl' || item.kind === 'trait' ? bodiesIn(item.items) : []
  })
}

const written = (tree: unknown) => JSON.stringify(tree, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))

test('a body that is read late is the same as one that is read at once', () => {
  const late = bodiesIn(parseLibrary(source).crate.items)
  const atOnce = bodiesIn(crate.items)
  expect(late.length).toBe(atOnce.length)
  const differs = late.findIndex((body, i) => written(body) !== written(atOnce[i]))
  expect(late[differs]).toEqual(atOnce[differs])
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
