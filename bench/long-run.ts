import { row, told } from './measure'
import { gilLoops } from './programs'
import { served } from './served'

/** Runs in the page: pastes a program; gives how long its run took, and every frame's length until it was on the screen. */
async function pasted(text: string): Promise<{ took: number; frames: number[] }> {
  const root = document.documentElement
  const frames: number[] = []
  const start = performance.now()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  let last = start
  return new Promise((resolve) => {
    const next = (now: number) => {
      frames.push(now - last)
      last = now
      if (frames.length > 2 && root.dataset.idle === 'true') resolve({ took: now - start, frames })
      else requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

/** Forty million turns of loops in the page: how long they take, and whether the page goes on being drawn meanwhile. */
export async function benchLongRun(): Promise<void> {
  row('four times 10 million turns, in the page', 'ran', 'frames meanwhile')
  await served(async (browser, url) => {
    for (let i = 0; i < 3; i++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
      await page.addInitScript(() => localStorage.setItem('interleave.lower', 'steps'))
      await page.goto(url)
      await page.waitForFunction(() => document.documentElement.dataset.idle === 'true')
      const { took, frames } = await page.evaluate(pasted, gilLoops)
      row('', `${took.toFixed(0)} ms`, ...told(frames))
      await page.close()
    }
  })
}
