import { spawnSync } from 'node:child_process'
import { bindNative } from '../arguments'
import type { Core } from '../core'
import { Heap } from '../heap'
import type { Native } from '../native'
import { plainRepr } from '../python/repr'
import { normalise } from '../python/integers'
import { Types } from '../types'
import { Float, type Value } from '../values'

/** An exception of the program, as a test tells it. */
class Raised extends Error {}

/** Calls natives without a machine around them, the calls written in Python with literal arguments. */
export class NativeCalls {
  private readonly types = new Types()
  private readonly runtime = {
    types: this.types,
    heap: new Heap(this.types),
    raise: (cls: string, ...args: Value[]) => {
      throw new Raised(`${cls}: ${String(args[0])}`)
    },
  } as unknown as Core
  private readonly natives: ReadonlyMap<string, Native>

  /** @param natives by prefix: of `math` those that calls name `math.…` */
  constructor(natives: Readonly<Record<string, readonly Native[]>>) {
    const named = Object.entries(natives).flatMap(([prefix, list]) =>
      list.map((native): [string, Native] => [`${prefix}.${native.name}`, native]),
    )
    this.natives = new Map(named)
  }

  /** What a native gives for arguments bound already. */
  value(name: string, ...args: Value[]): Value {
    return this.natives.get(name)!.call(this.runtime, args)
  }

  /** The repr of what `math.sqrt(2)` gives, or `ValueError: math domain error`. */
  result(call: string): string {
    const [, name, list] = /^([\w.]+)\((.*)\)$/su.exec(call)!
    const native = this.natives.get(name!)!
    const given = topLevel(list!).map((part) => /^(?:(\w+)=)?(.*)$/su.exec(part)!)
    const keywords = given.flatMap(([, keyword]) => (keyword === undefined ? [] : [keyword]))
    const args = given.map(([, , literal]) => this.literal(literal!))
    try {
      return plainRepr(this.runtime, native.call(this.runtime, bindNative(this.runtime, native, args, keywords)))
    } catch (error) {
      if (error instanceof Raised) return error.message
      throw error
    }
  }

  private literal(text: string): Value {
    if (text in NAMES) return NAMES[text]
    if (/^-?\d+$/.test(text)) return normalise(BigInt(text))
    if (text.startsWith("'")) return JSON.parse(`"${text.slice(1, -1)}"`) as string
    const inner = () => topLevel(text.slice(1, -1)).map((item) => this.literal(item))
    if (text.startsWith('[')) return this.runtime.heap.list(inner())
    if (text.startsWith('(')) return this.runtime.heap.tuple(inner())
    return new Float(Number(text))
  }
}

const NAMES: Readonly<Record<string, Value>> = {
  None: null,
  True: true,
  False: false,
  inf: new Float(Infinity),
  '-inf': new Float(-Infinity),
  nan: new Float(NaN),
}

/** The parts between commas that are in no brackets or quotes. */
function topLevel(list: string): string[] {
  const parts = list.match(/(?:'[^']*'|\[[^\]]*\]|\([^)]*\)|[^,'[(])+/gu) ?? []
  return parts.map((part) => part.trim()).filter(Boolean)
}

const SCRIPT = `
import json, math, sys
from math import inf, nan
def result(call):
    try:
        return repr(eval(call))
    except Exception as e:
        return f"{type(e).__name__}: {e}"
if sys.version_info[:2] == (3, 11):
    print(json.dumps([result(call) for call in json.load(sys.stdin)]))
`

/** What CPython 3.11 gives for the calls; null where it is not at hand. */
export function pythonResults(calls: readonly string[]): string[] | null {
  const options = { input: JSON.stringify(calls), encoding: 'utf8', maxBuffer: 1 << 28 } as const
  const { stdout } = spawnSync('python3', ['-X', 'utf8', '-c', SCRIPT], options)
  return stdout ? (JSON.parse(stdout) as string[]) : null
}
