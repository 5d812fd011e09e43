import type { Browser, Page } from '@playwright/test'
import { defaultSettings } from '../src/session/settings'
import { encodeLink } from '../src/share/link'
import { row, told } from './measure'
import { served } from './served'

/** Four threads that take turns at a lock: each turn is four steps, and the others wait meanwhile. */
const program = (turns: number) => `import threading

counter = 0
lock = threading.Lock()

def work(turns):
    global counter
    for _ in range(turns):
        with lock:
            counter += 1

threads = [threading.Thread(target=work, args=(${turns},)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
`

/** Marks the frames between two of which something was put in, and how long they took. */
interface Recorder {
  readonly frames: number[]
  readonly steps: number[]
}
declare global {
  var recorder: Recorder
}

/** Runs in the page. A frame's time is until the next one may begin; only of those in which the reader did something. */
function record(): void {
  const recorder: Recorder = (globalThis.recorder = { frames: [], steps: [] })
  let [last, touched, drawn] = [performance.now(), false, false]
  for (const name of ['mousemove', 'wheel']) addEventListener(name, () => (touched = true), true)
  const next = (now: number) => {
    if (drawn) recorder.frames.push(now - last)
    ;[drawn, touched, last] = [touched, false, now]
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  const { port1, port2 } = new MessageChannel()
  let pressed = 0
  port1.onmessage = () => recorder.steps.push(performance.now() - pressed)
  // The message comes when the frame has been drawn.
  const whenDrawn = () => requestAnimationFrame(() => port2.postMessage(null))
  addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowRight') return
    pressed = event.timeStamp
    whenDrawn()
  })
}

const linkOf = (turns: number, maxSteps: number, schedule: readonly number[]) =>
  encodeLink({
    source: { kind: 'text', language: 'python', text: program(turns) },
    settings: { ...defaultSettings, maxSteps },
    policy: 'round-robin:7',
    schedule,
    position: 0,
    traceHash: null,
  })

async function during(page: Page, kind: keyof Recorder, action: () => Promise<void>): Promise<number[]> {
  await page.evaluate((list) => (globalThis.recorder[list].length = 0), kind)
  await action()
  return page.evaluate((list) => [...globalThis.recorder[list]], kind)
}

async function panned(page: Page, x: number, y: number) {
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 90; i++) await page.mouse.move(x - 240 * Math.sin((i / 90) * 2 * Math.PI), y)
  await page.mouse.up()
}

async function zoomed(page: Page, x: number, y: number, by: number, times: number) {
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  for (let i = 0; i < times; i++) await page.mouse.wheel(0, by)
  await page.keyboard.up('Control')
}

const idle = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset.idle === 'true', null, { timeout: 300_000 })

async function benchLong(page: Page, url: string) {
  const start = performance.now()
  await page.goto(`${url}#${linkOf(6300, 100_000, [])}`)
  await idle(page)
  await page.evaluate(record)
  // Every step on the axis, loops or not.
  const loops = page.getByLabel('Loops once')
  if ((await loops.count()) > 0) await loops.uncheck()
  const box = (await page.locator('.timelines .plot').boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + 60]
  row('  opening it', `${(performance.now() - start).toFixed(0)} ms`)
  // All in sight, then closer and closer, down to single steps.
  await zoomed(page, x, y, 600, 30)
  const stops = [
    ['all in sight', 0],
    ['a thirtieth', 35],
    ['a thousandth', 35],
    ['single steps', 35],
  ] as const
  for (const [name, turns] of stops) {
    if (turns > 0) row(`  zooming to ${name}`, ...told(await during(page, 'frames', () => closer(turns))))
    row(`  panning, ${name}`, ...told(await during(page, 'frames', () => panned(page, x, y))))
  }
  row('  zooming out', ...told(await during(page, 'frames', () => zoomed(page, x, y, 14, 60))))
  const walk = async () => {
    for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight')
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.locator('.timelines .plot').click({ position: { x: box.width / 2, y: 60 } })
  row('  a step, all in sight', ...told(await during(page, 'steps', walk)))
  await page.keyboard.press('f')
  row('  a step, single steps in sight', ...told(await during(page, 'steps', walk)))

  async function closer(turns: number) {
    await zoomed(page, x, y, -7, turns)
  }
}

/** From the link's being there until its run is drawn: in a page that is open, and in one that has just been. */
async function benchOpening(browser: Browser, url: string) {
  // Each of another program: of one that is open already, only what is different is recorded.
  const link = (steps: number) =>
    linkOf(
      1300 + steps,
      steps,
      Array.from({ length: steps }, (_, i) => (i < 4 ? 0 : 1)),
    )
  const warm: number[] = []
  const cold: number[] = []
  for (let i = 0; i < 3; i++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(() => localStorage.setItem('interleave.lower', 'steps'))
    const start = performance.now()
    await page.goto(`${url}#${link(5000)}`)
    await page.evaluate(shownAfter, [5000, null] as const)
    cold.push(performance.now() - start)
    // On the first visit the page's files are being kept for later meanwhile.
    await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready')
    for (const steps of [5001, 5002, 5003]) {
      // Until then the page may put its own link into the address.
      await idle(page)
      warm.push(await page.evaluate(shownAfter, [steps, link(steps)] as const))
    }
    await page.close()
  }
  row('  opening 5,000 steps, the page being open', ...told(warm))
  row('  opening 5,000 steps, the page too', ...told(cold))
}

/** Runs in the page: opens a link, if one is given, and waits for the frame after the one that shows so many steps. */
function shownAfter([steps, link]: readonly [number, string | null]): Promise<number> {
  const start = performance.now()
  if (link !== null) location.hash = link
  const wanted = `${steps.toLocaleString('en')} steps`
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('.plot')?.getAttribute('aria-label')?.includes(wanted))
        requestAnimationFrame(() => resolve(performance.now() - start))
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** The timelines in a real browser without a GPU: how long a frame takes while a run of 100,000 steps is moved about in. */
export async function benchTimelines(rows: readonly string[]): Promise<void> {
  row('timelines of 100,000 steps, 1440 × 900, no GPU')
  await served(async (browser, url) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(() => localStorage.setItem('interleave.lower', 'steps'))
    if (rows.length === 0 || rows.includes('frames')) await benchLong(page, url)
    await page.close()
    if (rows.length === 0 || rows.includes('opening')) await benchOpening(browser, url)
  })
}
