import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What SPIN needed for a row. */
export interface SpinResult {
  /** Generating and compiling the verifier, seconds. */
  readonly spin_gcc_s: number
  /** The exhaustive run alone, seconds. */
  readonly pan_s: number
  readonly stored: number
  /** Final values of the row's one variable, where its model records them. */
  readonly outcomes: readonly number[] | null
  readonly complete: boolean
}

/** Longer than this is not waited for. */
const MOST_SECONDS = 120
/** More memory than this it does not get, in kB: these machines are small. */
const MOST_MEMORY = 6_000_000

const isInstalled = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined

/** Whether SPIN, a C compiler and what else it takes are there. */
export function hasSpin(): boolean {
  return ['spin', 'gcc', 'python3', 'timeout'].every(isInstalled)
}

/** Measures a row with `measure.py` in a folder; null where it does not end in time or fails. */
export function measureSpin(folder: string, row: string): SpinResult | null {
  // It works in a folder of its own, which is left behind where it is cut off.
  const scratch = join(process.cwd(), `.cache/spin-${process.pid}`)
  mkdirSync(scratch, { recursive: true })
  const command = `ulimit -v ${MOST_MEMORY}; exec timeout ${MOST_SECONDS} python3 "$0" --reps 3 "$1"`
  const { stdout } = spawnSync('sh', ['-c', command, join(folder, 'measure.py'), row], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: scratch },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  rmSync(scratch, { recursive: true, force: true })
  try {
    return JSON.parse(stdout) as SpinResult
  } catch {
    return null
  }
}
