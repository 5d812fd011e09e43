import type { Page } from '@playwright/test'
import { defaultSettings } from '../src/session/settings'
import { encodeLink } from '../src/share/link'
import { row, told } from './measure'
import { gilLoops } from './programs'
import { served } from './served'

/** So many turns with a lock, by four threads: about four steps each. */
const locked = (turns: number) => `import threading

n = 0
lock = threading.Lock()


def work(turns):
    global n
    for _ in range(turns):
        with lock:
            n += 1


threads = [threading.Thread(target=work, args=(${turns},)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
`

const linkTo = (text: string, maxSteps: number) =>
  encodeLink({
    source: { kind: 'text', language: 'python', text },
    settings: { ...defaultSettings, maxSteps },
    policy: 'timed',
    schedule: [],
    position: 0,
    traceHash: null,
  })

const runs: readonly (readonly [name: string, link: string])[] = [
  ['four times 10 million turns, two threads', linkTo(gilLoops, 5000)],
  ['four times 100 million turns, two threads', linkTo(gilLoops.replace('10000000', '100000000'), 5000)],
  ['20,000 steps with a lock', linkTo(locked(1200), 20_000)],
  ['100,000 steps with a lock', linkTo(locked(6000), 100_000)],
]

interface Opened {
  readonly took: number
  /** Of the time until the run is worked out, and of that in which it is shown. */
  readonly frames: readonly number[]
}

/** Runs in the page: opens a link; gives how long its run took, and every frame's length until it was on the screen. */
function opened(link: string): Promise<Opened> {
  const root = document.documentElement
  const frames: number[] = []
  const start = performance.now()
  location.hash = link
  let last = start
  return new Promise((resolve) => {
    const next = (now: number) => {
      frames.push(now - last)
      last = now
      if (frames.length > 5 && root.dataset.idle === 'true') resolve({ took: now - start, frames })
      else requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

async function run(page: Page, link: string): Promise<Opened> {
  const before = await page.evaluate(() => document.querySelector('.plot')?.getAttribute('aria-label'))
  const result = await page.evaluate(opened, link)
  const after = await page.evaluate(() => document.querySelector('.plot')?.getAttribute('aria-label'))
  if (before === after) throw new Error('the run was not shown')
  return result
}

/** Long runs in an open page: how long they take, and whether the page goes on being drawn meanwhile. */
export async function benchLongRun(): Promise<void> {
  row('long runs in the page', 'ran', 'frames meanwhile')
  await served(async (browser, url) => {
    for (const [name, link] of runs) {
      for (let i = 0; i < 3; i++) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
        await page.addInitScript(() => localStorage.setItem('interleave.lower', 'steps'))
        await page.goto(url)
        await page.waitForFunction(() => document.documentElement.dataset.idle === 'true')
        const { took, frames } = await run(page, link)
        const longest = frames.toSorted((a, b) => b - a).slice(0, 4)
        row(
          i === 0 ? `  ${name}` : '',
          `${took.toFixed(0)} ms`,
          ...told(frames),
          `longest ${longest.map((time) => time.toFixed(0)).join(', ')}`,
        )
        await page.close()
      }
    }
  })
}
