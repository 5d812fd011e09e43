import { BOOL } from '../types/ty'
import type { Location } from './cfg'
import type { Body, Local, Statement } from './mir'
import type { MovePaths } from './move-paths'
import { localPlace } from './places'

/** Bool locals that say at run time whether a move path still holds a value. */
export class DropFlags {
  private readonly flags = new Map<number, number>()

  constructor(
    private readonly body: Body,
    private readonly paths: MovePaths,
    private readonly locals: Local[],
  ) {}

  /** The flag of a path, made when first asked for. */
  flag(path: number): number {
    let flag = this.flags.get(path)
    if (flag === undefined) {
      flag = this.locals.length
      const { span } = this.body
      this.locals.push({ type: BOOL, name: null, mutable: false, span, isParam: false })
      this.flags.set(path, flag)
    }
    return flag
  }

  get isEmpty(): boolean {
    return this.flags.size === 0
  }

  /** At the entry: parameters hold values. */
  atEntry(): Statement[] {
    return [...this.flags].map(([path, flag]) => {
      const { local } = this.paths.paths[path].place
      return this.set(flag, local >= 1 && local <= this.body.paramCount)
    })
  }

  /** Behind whatever moves or drops at a point. */
  moved(at: Location): Statement[] {
    return this.paths.movesAt(at).flatMap(({ path }) => this.setBelow(path, false))
  }

  /** Behind whatever gives values at a point. */
  initialised(at: Location): Statement[] {
    return this.paths.initialisationsAt(at).flatMap(({ path }) => this.setBelow(path, true))
  }

  /** Nothing is left of a path. */
  cleared(path: number): Statement[] {
    const flag = this.flags.get(path)
    return flag === undefined ? [] : [this.set(flag, false)]
  }

  private setBelow(path: number, value: boolean): Statement[] {
    return this.paths.below(path).flatMap((one) => {
      const flag = this.flags.get(one)
      return flag === undefined ? [] : [this.set(flag, value)]
    })
  }

  private set(flag: number, value: boolean): Statement {
    const operand = { kind: 'constant', constant: { kind: 'bool', value }, type: BOOL } as const
    return { kind: 'assign', place: localPlace(flag), value: { kind: 'use', operand }, span: this.body.span }
  }
}
