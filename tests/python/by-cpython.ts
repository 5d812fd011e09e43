import { spawnSync } from 'node:child_process'

const version = spawnSync('python3', ['-c', 'import sys; print(sys.version_info[:2] == (3, 11))'], { encoding: 'utf8' })
/** Whether CPython 3.11 is installed here. */
export const hasPython = version.stdout?.trim() === 'True'

/** Runs each program of a JSON list in a module of its own, and gives what each printed. */
const RUNNER = `
import contextlib, io, json, sys, warnings
warnings.simplefilter("ignore")
def run(source):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(source, "random.py", "exec"), {"__name__": "__main__"})
        except BaseException as e:
            if isinstance(e, SyntaxError): print("uncaught", e)
    return out.getvalue()
print(json.dumps([run(source) for source in json.load(sys.stdin)]))
`

/** What each program prints on CPython, up to where it fails; in one process, for starting it takes longer than most programs. */
export function printedByPython(sources: readonly string[]): string[] {
  const input = JSON.stringify(sources)
  const { stdout, stderr, status, signal } = spawnSync('python3', ['-c', RUNNER], {
    ...{ input, encoding: 'utf8', maxBuffer: 2 ** 30 },
  })
  if (status !== 0) throw new Error(`CPython did not come to its end (${signal ?? status}): ${stderr}`)
  return JSON.parse(stdout) as string[]
}
