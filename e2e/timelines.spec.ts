import { expect, test, type Page } from '@playwright/test'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

const position = (page: Page) => page.getByRole('textbox', { name: 'Step to jump to' })
const marks = (page: Page) => page.locator('.timelines .mark')

/** Where a mark is, in pixels of the page. */
async function middleOf(page: Page, text: string) {
  const box = await marks(page).filter({ hasText: text }).first().boundingBox()
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2, width: box!.width }
}

test('a click on a mark jumps behind its step, and the tooltip tells all about it', async ({ page }) => {
  await openApp(page)
  const write = await middleOf(page, 'W 50')
  await page.mouse.move(write.x, write.y)
  await expect(page.getByRole('tooltip')).toContainText('writes savings: 100 → 50')
  await expect(page.getByRole('tooltip')).toContainText('Step 8 · line 11')
  await page.mouse.click(write.x, write.y)
  await expect(position(page)).toHaveValue('8')
})

test('the playhead is dragged by its flag', async ({ page }) => {
  await openApp(page)
  const flag = (await page.locator('.timelines .flag').boundingBox())!
  const to = await middleOf(page, 'W 50')
  await page.mouse.move(flag.x + flag.width / 2, flag.y + 16)
  await page.mouse.down()
  await page.mouse.move(to.x, flag.y + 16, { steps: 8 })
  await page.mouse.move(to.x + to.width / 2, flag.y + 16)
  await page.mouse.up()
  await expect(position(page)).toHaveValue('8')
})

test('drag pans, ctrl and wheel zoom, and neither moves the playhead', async ({ page }) => {
  await openApp(page)
  const before = await middleOf(page, 'W 50')
  await page.mouse.move(before.x, before.y + 120)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await middleOf(page, 'W 50')).width).toBeGreaterThan(before.width * 1.2)
  const zoomed = await middleOf(page, 'W 50')
  await page.mouse.down()
  await page.mouse.move(before.x - 150, before.y + 120, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await middleOf(page, 'W 50')).x).toBeLessThan(zoomed.x - 100)
  await expect(position(page)).toHaveValue('0')
})

test('with the keyboard on the timelines, the tooltip follows the steps', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('ArrowRight')
  await page.getByRole('img', { name: /^Timelines of 3 threads over 19 steps/ }).focus()
  await page.keyboard.press('ArrowRight')
  await appIdle(page)
  await expect(page.getByRole('tooltip')).toContainText('reads savings: 100')
})

test('virtual time shows the sleep at its true length', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: 'Virtual time' }).click()
  const sleep = page.locator('.timelines .span.sleeping').first()
  const lanes = (await page.locator('.timelines .plot').boundingBox())!
  expect((await sleep.boundingBox())!.width).toBeGreaterThan(lanes.width * 0.8)
  await expect(page.locator('.timelines .axis')).toContainText('10 ms')
})

test('the settings change the run, and a random run is the same for the same seed', async ({ page }) => {
  await openApp(page)
  await page.getByRole('tab', { name: 'Steps' }).click()
  const steps = page.getByRole('region', { name: 'Steps' }).last()
  await page.getByRole('button', { name: 'Schedule' }).click()
  await page.getByRole('radio', { name: /^At random/ }).check()
  await appIdle(page)
  const first = await steps.innerText()
  await page.getByRole('button', { name: 'Another seed' }).click()
  await appIdle(page)
  expect(await steps.innerText()).not.toBe(first)
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('1')
  await page.getByRole('spinbutton', { name: 'Seed' }).press('Enter')
  await appIdle(page)
  expect(await steps.innerText()).toBe(first)

  await page.getByRole('textbox', { name: 'As text' }).fill('0.1x2.zero')
  await page.getByRole('button', { name: 'Replay' }).click()
  await expect(page.getByRole('alert')).toContainText('Not a schedule')
})
