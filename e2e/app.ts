import { expect, type Page } from '@playwright/test'

/**
 * Waits until the app has nothing left to do: no program compiling, no run or search under way, nothing still to be drawn.
 * The app says so with `data-idle="true"` on the root element.
 */
export async function appIdle(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'true', { timeout: 60_000 })
}

/** Opens the app, at a link's hash (`#…`) where one is given, and waits until it is idle. */
export async function openApp(page: Page, hash = ''): Promise<void> {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(`./${hash === '' || hash.startsWith('#') ? hash : `#${hash}`}`)
  await appIdle(page)
  expect(problems, 'uncaught errors while opening the page').toEqual([])
}

/** Presses keys one after the other, each when all that the one before brought about is over. `keys`: with spaces between. */
export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) {
    await page.keyboard.press(key)
    await appIdle(page)
  }
}

/**
 * What the browser remembers for tests about something else than outcomes: the list of steps is shown below the timelines, so
 * that no program is explored unasked. For `test.use`.
 */
export const stepsBelow = {
  storageState: {
    cookies: [],
    origins: [
      {
        origin: `http://localhost:${process.env.INTERLEAVE_TEST_PORT}`,
        localStorage: [{ name: 'interleave.lower', value: 'steps' }],
      },
    ],
  },
}
