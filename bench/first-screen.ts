import type { Browser } from '@playwright/test'
import { row } from './measure'
import { served } from './served'

/** What a phone gets: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back ("fast 3G"). */
const fast3G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

interface Arrival {
  readonly painted: number
  readonly interactive: number
  readonly ran: number
}

/** Runs in the page from its first moment on. Interactive: the page is there and has answered a press of `?`. */
function watch(): void {
  addEventListener('DOMContentLoaded', () => {
    const look = () => {
      if (document.querySelector('dialog[open]') !== null) performance.mark('interactive')
      else {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
        requestAnimationFrame(look)
      }
    }
    look()
  })
}

async function arrival(browser: Browser, url: string, conditions: typeof fast3G | null): Promise<Arrival> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  if (conditions !== null) await network.send('Network.emulateNetworkConditions', conditions)
  await page.addInitScript(watch)
  await page.goto(url)
  await page.waitForFunction(() => document.documentElement.dataset.idle === 'true')
  const [painted, interactive, ran] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    performance.getEntriesByName('interactive')[0]?.startTime ?? NaN,
    performance.now(),
  ])
  await page.close()
  return { painted: painted!, interactive: interactive!, ran: ran! }
}

/** From the address to a page that answers, with nothing kept from before: for each network the median of five. */
export async function benchFirstScreen(): Promise<void> {
  row('first screen, 1440 × 900, nothing kept', 'painted', 'interactive', 'program has run')
  await served(async (browser, url) => {
    for (const [name, conditions] of [['this machine', null] as const, ['fast 3G', fast3G] as const]) {
      const all: Arrival[] = []
      for (let i = 0; i < 5; i++) all.push(await arrival(browser, url, conditions))
      const middle = (part: keyof Arrival) => all.map((one) => one[part]).sort((a, b) => a - b)[2]!
      row(`  ${name}`, ...(['painted', 'interactive', 'ran'] as const).map((part) => `${middle(part).toFixed(0)} ms`))
    }
  })
}
