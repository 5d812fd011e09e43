import { expect, test, type Page } from '@playwright/test'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

const loop = (turns: number) => `import threading

counter = 0

def work():
    global counter
    for _ in range(${turns}):
        counter += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
`

async function paste(page: Page, text: string) {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await appIdle(page)
}

const position = (page: Page) => page.getByRole('textbox', { name: 'Step to jump to' })
const names = (page: Page) =>
  page
    .locator('.labels .label')
    .evaluateAll((all) =>
      all
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((one) => one.getAttribute('aria-label')),
    )

test('lanes fold, move by keyboard and by hand, hide and come back', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Fold T1' }).click()
  await expect(page.getByRole('button', { name: 'Unfold T1' })).toHaveAttribute('aria-expanded', 'false')
  // What a folded lane shows can be asked about all the same.
  const box = (await page.getByRole('group', { name: 'T1', exact: true }).boundingBox())!
  const plot = (await page.locator('.timelines .plot').boundingBox())!
  await page.mouse.move(plot.x + 70, box.y + box.height / 2)
  await expect(page.getByRole('tooltip')).toContainText('T1')

  await page.getByRole('button', { name: 'Fold T2' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  expect(await names(page)).toEqual(['main', 'T2', 'T1', 'savings', 'output'])
  await expect(page.getByRole('button', { name: 'Fold T2' })).toBeFocused()

  const output = (await page.getByRole('group', { name: 'output', exact: true }).boundingBox())!
  await page.mouse.move(output.x + 60, output.y + 30)
  await page.mouse.down()
  await page.mouse.move(output.x + 60, plot.y + 4, { steps: 6 })
  await page.mouse.up()
  expect(await names(page)).toEqual(['output', 'main', 'T2', 'T1', 'savings'])

  await page.getByRole('button', { name: 'Hide savings' }).focus()
  await page.keyboard.press('Enter')
  expect(await names(page)).toEqual(['output', 'main', 'T2', 'T1'])
  const menu = page.getByRole('button', { name: '1 hidden' })
  const show = page.getByRole('button', { name: 'Show savings' })
  await menu.click()
  await page.keyboard.press('Escape')
  await expect(show).toHaveCount(0)
  await expect(menu).toBeFocused()
  await menu.click()
  await page.getByRole('region', { name: 'Output' }).first().click()
  await expect(show).toHaveCount(0)
  await menu.click()
  await show.click()
  await expect(menu).toHaveCount(0)
  expect(await names(page)).toEqual(['output', 'main', 'T2', 'T1', 'savings'])
})

test('on a phone a finger that rests on a lane takes it along, one that does not scrolls, and loops have their switch', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 600 }, hasTouch: true, baseURL })
  const page = await context.newPage()
  await openApp(page)
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  const lane = page.getByRole('group', { name: 'savings', exact: true })
  const { x, y } = (await lane.boundingBox())!
  const before = await names(page)

  await touch('touchStart', { x: x + 40, y: y + 20 })
  await touch('touchMove', { x: x + 40, y: y - 60 })
  await touch('touchEnd')
  expect(await names(page)).toEqual(before)

  // Where it is once the page has come to rest.
  const top = await lane.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const look = (before: number) => {
          const { y: now } = element.getBoundingClientRect()
          if (now === before) resolve(now)
          else requestAnimationFrame(() => look(now))
        }
        look(NaN)
      }),
  )
  await touch('touchStart', { x: x + 40, y: top + 20 })
  await expect(lane).toHaveClass(/dragged/)
  for (const by of [40, 80, 120, 160, 200]) await touch('touchMove', { x: x + 40, y: top + 20 - by })
  await touch('touchEnd')
  await expect.poll(() => names(page)).toEqual(['savings', 'main', 'T1', 'T2', 'output'])

  await page.getByRole('button', { name: 'Show', exact: true }).tap()
  await page.getByLabel('Loops once').check()
  await page.touchscreen.tap(200, 590)
  await expect(page.getByLabel('Loops once')).toHaveCount(0)
  await context.close()
})

test('the loops of a long run are shown once, and in full where they are asked for', async ({ page }) => {
  await openApp(page)
  await expect(page.getByLabel('Loops once')).not.toBeChecked()
  await paste(page, loop(60))
  await expect(page.getByLabel('Loops once')).toBeChecked()
  const badge = page.getByRole('button', { name: /^2 steps, 60 times over/ }).first()
  await expect(badge).toHaveAttribute('aria-expanded', 'false')
  const marks = page.locator('.timelines .mark')
  const few = await marks.count()
  await badge.click()
  await expect(badge).toHaveAttribute('aria-expanded', 'true')
  await badge.click()
  await expect(marks).toHaveCount(few)
  await page.getByLabel('Loops once').uncheck()
  await expect(badge).toHaveCount(0)
})

test('the list of steps shows loops once too, opens them by key, and never hides the step it is at', async ({
  page,
}) => {
  await openApp(page)
  await paste(page, loop(60))
  await page.getByRole('tab', { name: 'Steps' }).click()
  const list = page.getByRole('region', { name: 'Steps' })
  const head = list.getByRole('button', { name: /^\d+ steps, \d+ times over/ }).first()
  await expect(head).toHaveAttribute('aria-expanded', 'false')
  await head.focus()
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-expanded', 'true')
  await expect(head).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-expanded', 'false')

  // Into the middle of a loop, and on.
  await position(page).fill('40')
  await position(page).press('Enter')
  const current = list.locator('[aria-current=step]')
  await expect(current).toBeVisible()
  await expect(current).toContainText(/^40/)
  await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(current).toContainText(/^41/)
  await page.getByLabel('Loops once').uncheck()
  await expect(head).toHaveCount(0)
  await expect(current).toContainText(/^41/)
})

test('a run too long for marks is drawn as a whole: it tells what is under the pointer, and a click goes there', async ({
  page,
}) => {
  await openApp(page)
  await paste(page, loop(500))
  await page.getByLabel('Loops once').uncheck()
  const overview = page.getByRole('slider', { name: 'The whole run' })
  await expect(overview).toHaveAttribute('aria-valuetext', /^Steps 1 to \d\d of 2,00\d are in sight/)
  await overview.focus()
  for (let i = 0; i < 20; i++) await page.keyboard.press('-')
  await expect(overview).toHaveAttribute('aria-valuetext', /^Steps 1 to 2,00\d of/)
  await expect(page.locator('.timelines .mark')).toHaveCount(0)
  const plot = (await page.locator('.timelines .plot').boundingBox())!
  await page.mouse.move(plot.x + plot.width / 4, plot.y + 70)
  await expect(page.getByRole('tooltip')).toContainText('T1')
  await page.mouse.click(plot.x + plot.width / 4, plot.y + 70)
  await expect(position(page)).not.toHaveValue('0')
  // Closer again, with the keys of the strip.
  await overview.focus()
  for (let i = 0; i < 20; i++) await page.keyboard.press('+')
  await expect(page.locator('.timelines .mark').first()).toBeVisible()
  await page.keyboard.press('End')
  await expect(overview).toHaveAttribute('aria-valuetext', /to 2,00\d of/)
})
