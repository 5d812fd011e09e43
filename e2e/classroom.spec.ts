import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { appIdle, openApp, press } from './app.ts'

const sizes = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'projector', width: 1280, height: 720 },
  { name: 'phone', width: 390, height: 844 },
] as const

const position = (page: Page) => page.getByRole('textbox', { name: 'Step to jump to' }).inputValue()

for (const { name, width, height } of sizes) {
  test(`${name}: a lesson from the gallery to a link in somebody else's browser`, async ({ browser, baseURL }) => {
    const options = { viewport: { width, height }, baseURL, hasTouch: name === 'phone' }
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await openApp(page)
    await openFromGallery(page)
    const lessonTab = page.getByRole('tab', { name: 'Explore' })
    if (name === 'phone') await lessonTab.click()
    const lesson = page.getByRole('tabpanel')
    await expect(lesson).toContainText('What to look for')

    // A step that the lesson names is gone to.
    await lesson.getByRole('button', { name: 'Go to step 5' }).click()
    expect(await position(page)).toBe('5')
    await predict(page, lesson)

    // Broken by hand: both look before either takes.
    const goal = page.getByRole('region', { name: 'Break it' })
    await goal.getByRole('button', { name: 'From the start, by hand' }).click()
    await appIdle(page)
    for (const label of 'main main T1 T2 T1 T1 T1 T1 T2 T2'.split(' ')) await letRun(page, label)
    await press(page, 'End')
    await expect(goal).toContainText(/Done, with \d+ preemption/)
    await expect(goal).toContainText(/The fewest is 1|Fewer are not possible/)
    await page.getByRole('region', { name: 'Completed' }).getByRole('button', { name: 'Why?' }).click()
    const why = page.getByRole('region', { name: 'Why this value?' })
    await expect(why).toContainText('It acted on what it had read before')
    await why
      .getByRole('button', { name: /^T2 \d+$/ })
      .first()
      .click()

    await passedOn(page, await browser.newContext(options))
    await context.close()
  })
}

async function openFromGallery(page: Page) {
  await page.getByRole('button', { name: /^Programs/ }).click()
  await appIdle(page)
  await page.getByRole('searchbox').fill('below two withdrawals')
  await expect(page.getByRole('status').filter({ hasText: '0 programs' })).toBeVisible()
  await page.getByRole('searchbox').fill('withdrawals account')
  await page.getByRole('button', { name: 'Two withdrawals, one account', exact: true }).click()
  await appIdle(page)
}

/** One question is asked before the next step, and answered. */
async function predict(page: Page, lesson: Locator) {
  const asks = lesson.getByRole('checkbox', { name: /^Predict, then step/ })
  await asks.check()
  const forward = page.getByRole('button', { name: 'Step forward' })
  await forward.click()
  await forward.click()
  const asked = page.getByRole('region', { name: 'What comes next?' })
  await expect(asked).toContainText('Which value of savings does T1 read next?')
  await asked.getByRole('button', { name: '100' }).click()
  await expect(asked).toContainText('Right.')
  await asks.uncheck()
}

/** As whoever has no keyboard does: by the chip, which wakes a thread that sleeps. */
async function letRun(page: Page, label: string) {
  await page.getByRole('button', { name: new RegExp(`^(Let ${label} run|Wake ${label} now)`) }).click()
  await appIdle(page)
}

/** The link from the panel shows the same step of the same run to whoever was never here. */
async function passedOn(page: Page, other: BrowserContext) {
  const here = await position(page)
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue()
  const theirs = await other.newPage()
  await openApp(theirs, new URL(link).hash)
  expect(await position(theirs)).toBe(here)
  await press(theirs, 'End')
  await expect(theirs.getByRole('region', { name: 'Completed' })).toContainText('savings = −25')
  await other.close()
}

test('why is the value what it is: the writes, what they went by, and what came between', async ({ page }) => {
  await openApp(page)
  await press(page, 'End')
  await page.getByRole('button', { name: 'Why?' }).first().click()
  await appIdle(page)
  const why = page.getByRole('region', { name: 'Why this value?' })
  await expect(why).toContainText('savings')
  await expect(why).toContainText('but T1 had made it 50')
  await why.getByRole('button', { name: 'T1 8' }).first().click()
  expect(await position(page)).toBe('8')
})

test('predict, then step: nothing moves before the answer, and what comes is hidden', async ({ page }) => {
  await openApp(page)
  await press(page, 'p ArrowRight ArrowRight')
  const asked = page.getByRole('region', { name: 'What comes next?' })
  await expect(asked).toContainText('Which value of savings does T1 read next?')
  await expect(page.getByRole('region', { name: 'Who runs next?' })).toHaveCount(0)
  await expect(page.locator('.overview .unseen')).toBeVisible()
  await press(page, 'ArrowRight')
  expect(await position(page)).toBe('1')
  await asked.getByRole('button', { name: '100' }).click()
  await expect(asked).toContainText('Right.')
  await expect(asked).toContainText('1 of 1 right')
  await press(page, 'ArrowRight')
  expect(await position(page)).toBe('2')
})

for (const { name, width, height } of sizes) {
  test(`${name}: a presentation goes by the keys of slide tools`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openApp(page)
    await press(page, 'Shift+F PageDown PageDown')
    await expect(page.locator('.stage > header')).toContainText('2 / 19')
    await expect(page.locator('.caption')).toContainText('reads savings: 100')
    await press(page, 'n')
    await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('Two threads take 50 and 75')
    await press(page, 'PageUp .')
    const blank = page.getByRole('button', { name: /^Blank screen/ })
    await expect(blank).toBeVisible()
    await press(page, '.')
    await expect(blank).toHaveCount(0)
    // What is large is clicked where it is seen.
    const box = (await page.locator('.axis-svg').boundingBox())!
    const label = (await page.locator('.axis-svg text', { hasText: /^6$/ }).boundingBox())!
    await page.mouse.click(label.x + label.width / 2, box.y + 12)
    await expect(page.locator('.stage > header')).toContainText(/[56] \/ 19/)
    await press(page, 'Escape')
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  })

  test(`${name}: embedded in another page: only the program, and keys only when it has the focus`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height })
    await page.route('**/slides.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><h1>Slides</h1><input aria-label="notes"><iframe src="${baseURL}?embed" width="90%" height="520" title="Interleave"></iframe>`,
      }),
    )
    await page.goto('./slides.html')
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('html')).toHaveAttribute('data-idle', 'true', { timeout: 60_000 })
    await expect(frame.getByRole('link', { name: 'Open in Interleave' })).toBeVisible()
    await expect(frame.getByRole('button', { name: /^Programs/ })).toHaveCount(0)
    await page.getByRole('textbox', { name: 'notes' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(frame.locator('.stage > header')).toContainText('0 / 19')
    await frame.getByRole('button', { name: 'Step forward' }).click()
    await page.keyboard.press('ArrowRight')
    await expect(frame.locator('.stage > header')).toContainText('2 / 19')
  })
}

test('side by side: the race and its repair step together, and a link brings both back', async ({
  page,
  browser,
  baseURL,
}) => {
  await openApp(page)
  await press(page, 'c')
  const race = page.getByRole('region', { name: 'Two withdrawals, one account', exact: true })
  const fix = page.getByRole('region', { name: /^Two withdrawals, one lock/ })
  await press(page, 'ArrowRight ArrowRight ArrowRight')
  await expect(race).toContainText('3 / 19')
  await expect(fix).toContainText('3 / 55')
  await page.getByRole('combobox', { name: 'Beside it' }).selectOption({ label: 'The same program without the GIL' })
  await appIdle(page)
  await press(page, 'Home ArrowRight')
  await expect(race).toContainText('1 / 19')

  // The address holds both, and where each of them is.
  const theirs = await (await browser.newContext({ baseURL })).newPage()
  await openApp(theirs, new URL(page.url()).hash)
  const beside = theirs.getByRole('region', { name: 'The same program without the GIL' })
  await expect(beside).toContainText(/ 1 \/ \d+/)
  await press(theirs, 'ArrowRight')
  await expect(beside).toContainText('2 / 19')
  await theirs.context().close()

  // Who presents one of them meanwhile finds both again.
  await press(page, 'Shift+F PageDown Escape')
  await expect(race).toContainText('2 / 19')
  await expect(page.getByRole('region', { name: 'The same program without the GIL' })).toContainText(/ 1 \/ \d+/)
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})

test('programs of one’s own can be forgotten and had back', async ({ page }) => {
  await openApp(page)
  await press(page, 'e')
  await page.getByRole('textbox', { name: 'Program text' }).fill('# A kettle\nprint("hot")\n')
  await appIdle(page)
  await press(page, 'Escape g')
  const own = page.getByRole('region', { name: 'Your own programs' })
  await expect(own.getByRole('listitem')).toHaveCount(1)
  await own.getByRole('button', { name: 'Forget A kettle' }).click()
  await expect(own.getByRole('listitem')).toHaveCount(0)
  await own.getByRole('button', { name: 'Undo' }).click()
  await own
    .getByRole('button', { name: /A kettle$/ })
    .first()
    .click()
  await appIdle(page)
  await expect(page.getByRole('region', { name: 'Output' }).first()).toContainText('hot')
})
