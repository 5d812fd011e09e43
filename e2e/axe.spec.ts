import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { appIdle } from './app.ts'

/** How to come to each view from a page that has just been opened. */
const views: readonly { name: string; go: (page: Page) => Promise<void>; at?: string }[] = [
  { name: 'the lesson', go: async () => {} },
  { name: 'the end of a run, and why', go: (page) => press(page, 'End y') },
  { name: 'the interleavings', go: (page) => tab(page, 1) },
  { name: 'the findings', go: (page) => tab(page, 2) },
  { name: 'the state graph', go: (page) => tab(page, 3) },
  { name: 'the GIL', go: (page) => tab(page, 4) },
  { name: 'the steps', go: (page) => tab(page, 5) },
  { name: 'a question', go: (page) => press(page, 'p ArrowRight ArrowRight') },
  { name: 'the keys', go: (page) => press(page, '?') },
  { name: 'the editor', go: (page) => press(page, 'e') },
  { name: 'the gallery', go: (page) => press(page, 'g') },
  { name: 'side by side', go: (page) => press(page, 'c') },
  { name: 'the presentation', go: (page) => press(page, 'Shift+F ArrowRight n') },
  { name: 'embedded', go: async () => {}, at: '?embed' },
]

async function press(page: Page, keys: string) {
  for (const key of keys.split(' ')) {
    await page.keyboard.press(key)
    await appIdle(page)
  }
}
async function tab(page: Page, index: number) {
  await page.getByRole('tablist').last().getByRole('tab').nth(index).click()
  await appIdle(page)
}

for (const locale of ['en-US', 'ko-KR']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any view: ${locale}, ${colorScheme}`, async ({ browser, baseURL }) => {
      test.setTimeout(300_000)
      const context = await browser.newContext({ locale, colorScheme, baseURL, viewport: { width: 1440, height: 900 } })
      // A transition half way has colours that nobody chose.
      await context.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => {
          const style = document.createElement('style')
          style.textContent = '*, *::before, *::after { transition: none !important; animation: none !important }'
          document.head.append(style)
        })
      })
      const found: string[] = []
      for (const { name, go, at = '' } of views) {
        const page = await context.newPage()
        await page.goto(`./${at}`)
        await appIdle(page)
        await go(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, nodes } of violations)
          found.push(`${name}: ${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)
        await page.close()
      }
      expect(found).toEqual([])
      await context.close()
    })
  }
}
