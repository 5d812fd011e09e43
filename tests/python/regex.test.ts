import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/base/random'
import type { Options } from '../../src/cli/options'
import { runSource } from '../../src/cli/run'
import { python } from '../../src/toolchains/python'
import { hasPython, printedByPython } from './by-cpython'
import { RegexMaker } from './random-regex'

/**
 * A law: what random regular expressions match, find, split and substitute, and how wrong ones are complained of, is what
 * CPython 3.11 says, where that is installed. INTERLEAVE_PATTERNS and INTERLEAVE_SEED look further than the usual run does.
 */

const PATTERNS = Number(process.env['INTERLEAVE_PATTERNS'] ?? 500)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)
const TEXTS = 3
/** So many patterns are asked in one program. */
const AT_ONCE = 50

const ASKING = `
import re

def show(m):
    return m and (m.span(), m.groups(), m.lastindex, m.lastgroup, m.groupdict(), m.pos, m.endpos, m.regs)

def told(n, make):
    try:
        print(n, make())
    except re.error as e:
        print(n, "re.error", e, e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(n, type(e).__name__, e)

def ask(n, pattern, flags, texts, template):
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        return print(n, "re.error", e, e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        return print(n, type(e).__name__, e)
    print(n, p.flags, p.groups, p.groupindex, repr(p))
    for t in texts:
        print(n, [show(how(t)) for how in (p.match, p.fullmatch, p.search)])
        print(n, p.findall(t), p.split(t), p.split(t, 1), p.findall(t, 1, 4))
        print(n, [show(m) for m in p.finditer(t)], show(p.match(t, 2)), show(p.search(t, 1, 3)))
        told(n, lambda: p.subn(template, t))
        told(n, lambda: p.sub(lambda m: "<" + m[0] + ">", t, 2))
        told(n, lambda: p.search(t).expand(template))
`

const settings: Options = {
  ...{ command: 'run', file: 'regex.py', schedule: 'first', time: 'free', runtime: 'python', maxSteps: 1_000_000 },
  ...{ json: false, at: null, base: '' },
}

function byInterleave(source: string): string {
  const { machine, diagnostics } = runSource(python, source, settings)
  return [...(machine?.output ?? []).map(({ text }) => text), ...diagnostics.map(({ message }) => message)].join('')
}

function asking(maker: RegexMaker, n: number): string {
  const texts = Array.from({ length: TEXTS }, () => maker.text())
  return `ask(${n}, ${JSON.stringify(maker.pattern())}, ${maker.flags()}, ${JSON.stringify(texts)}, ${JSON.stringify(maker.template())})`
}

describe.skipIf(!hasPython)('random regular expressions', () => {
  test(`do as in CPython (${PATTERNS} from seed ${SEED})`, { timeout: 600_000 }, () => {
    const asked = Array.from({ length: PATTERNS }, (_, n) =>
      asking(new RegexMaker(seededRandom(SEED * 100_003 + n)), n),
    )
    const sources = Array.from({ length: Math.ceil(PATTERNS / AT_ONCE) }, (_, i) =>
      [ASKING, ...asked.slice(i * AT_ONCE, (i + 1) * AT_ONCE)].join('\n'),
    )
    const theirs = printedByPython(sources)
    const differences = sources.flatMap((source, i) => {
      const [a, b] = [byInterleave(source).split('\n'), theirs[i]!.split('\n')]
      const at = b.findIndex((line, j) => line !== a[j])
      return at < 0 ? [] : [{ asked: asked[parseInt(b[at]!)], interleave: a[at], python: b[at] }]
    })
    expect(differences).toEqual([])
  })
})

describe('what takes too long', () => {
  const LIMIT = 'a regular expression that takes more than 5 million steps on a text'

  test.each([
    ['re.match("(a+)+b", "a" * 40)'],
    ['re.sub("(x+x+)+y", "", "x" * 60)'],
    ['re.findall("(?=(a*)*b)", "a" * 100)'],
    ['re.split(r"(.*)(.*)(.*)(.*)(.*)=", "a" * 500)'],
    ['re.compile("(?:(a|b)|c)*d").search("abc" * 10000)'],
  ])('%s is refused where it stands', (use) => {
    const { diagnostics } = runSource(python, `import re\n${use}\n`, settings)
    expect(diagnostics.map(({ message, span }) => [message, span.from])).toEqual([[`not supported yet: ${LIMIT}`, 10]])
  })

  test('a long text is nothing special', () => {
    const uses = [
      're.fullmatch("(?:a|(b))*", "ab" * 100_000).span(1)',
      're.sub("(a)b", r"\\1", "ab" * 100_000).count("a")',
    ]
    expect(byInterleave(`import re\n${uses.map((use) => `print(${use})`).join('\n')}\n`)).toBe(
      '(199999, 200000)\n100000\n',
    )
  })
})
