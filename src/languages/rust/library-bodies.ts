import { Image } from './emit/image'
import { elaborateDrops } from './mir/elaborate'
import { buildMir } from './mir/build'
import type { Body } from './mir/mir'
import { defineStd, type StdDefinitions } from './names/define'
import { stdSource } from './std'
import { parseLibrary } from './std/lazy-bodies'
import { checkBody, type Owner } from './types/checking/check-body'
import type { ClosureDef } from './types/defs'
import type { Solver } from './types/solver'
import { createSolver } from './types/solving/solver'

/** The standard library, and its functions' bodies as control-flow graphs, each made when it is first needed. */
export interface StandardLibrary extends StdDefinitions {
  bodyOf(owner: Owner | ClosureDef): Body
  /** Code made of it so far. */
  readonly image: Image
}

let library: StandardLibrary | null = null

/** Made once; all programs share it. @throws Error about a mistake in its source */
export function standardLibrary(): StandardLibrary {
  return (library ??= makeLibrary())
}

function makeLibrary(): StandardLibrary {
  const { crate, diagnostics } = parseLibrary(stdSource())
  if (diagnostics[0]) throw new Error(`standard library: ${diagnostics[0].message} at ${diagnostics[0].span.from}`)
  const std = defineStd(crate)
  const bodies = new Bodies(createSolver(std.definitions), (owner, solver) => {
    const { body, diagnostics: errors } = checkBody(owner, solver)
    if (errors[0])
      throw new Error(`standard library: ${errors[0].message} in ${owner.path} (${textAt(errors[0].span)})`)
    return buildMir(body, solver)
  })
  return { ...std, bodyOf: (owner) => bodies.of(owner), image: new Image() }
}

const textAt = ({ from, to }: { from: number; to: number }) => stdSource().slice(from, to)

/** Bodies with drops made certain, each made when it is first asked for, closures' with the one they stand in. */
export class Bodies {
  private readonly known = new Map<Owner | ClosureDef, Body>()

  /** @param build makes the control-flow graph of a body */
  constructor(
    private readonly solver: Solver,
    private readonly build: (owner: Owner, solver: Solver) => Body,
  ) {}

  of(owner: Owner | ClosureDef): Body {
    const known = this.known.get(owner)
    if (known) return known
    const item = owner.kind === 'closure-def' ? owner.fn : owner
    this.add(item, elaborateDrops(this.build(item, this.solver), this.solver))
    const body = this.known.get(owner)
    if (!body) throw new Error(`no body of a closure in ${item.path}`)
    return body
  }

  private add(owner: Owner | ClosureDef, body: Body): void {
    this.known.set(owner, body)
    for (const closure of body.closures) this.add(closure.def, closure.body)
  }
}
