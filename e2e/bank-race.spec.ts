import { expect, test, type Page } from '@playwright/test'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

const position = (page: Page) => page.getByRole('textbox', { name: 'Step to jump to' })
const outcome = (page: Page) => page.getByRole('region', { name: /^(Completed|Failed|Deadlock|Stopped)/ })
const steps = (page: Page) => page.getByRole('region', { name: 'Steps' }).getByRole('listitem')
const thread = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^Let ${label} run`) })

const showSteps = (page: Page) => page.getByRole('tab', { name: 'Steps' }).click()

async function toTheEnd(page: Page) {
  await page.getByRole('button', { name: 'To the end' }).click()
  await appIdle(page)
}

test('the race ends at −25, another choice ends elsewhere, and a link brings both back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page)
  await showSteps(page)
  await toTheEnd(page)
  await expect(outcome(page)).toContainText('Completed')
  await expect(outcome(page)).toContainText('savings = −25')

  // Back to where T1 has looked and sleeps. Woken early, it takes the money before T2 has looked.
  await page.getByRole('button', { name: 'Restart' }).click()
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(position(page)).toHaveValue('3')
  await page.getByRole('button', { name: /^Wake T1 now/ }).click()
  await appIdle(page)
  await expect(page.getByText('you choose · nothing is recorded ahead')).toBeVisible()
  await expect(page.getByText('this run is in free time')).toBeVisible()
  await thread(page, 'T1').click()
  await appIdle(page)
  await toTheEnd(page)
  await expect(outcome(page)).toContainText('savings = 50')
  const found = await outcome(page).innerText()
  const taken = await steps(page).allInnerTexts()

  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(page.url())

  const other = await context.newPage()
  await openApp(other, new URL(link).hash)
  expect(await outcome(other).innerText()).toContain(found.split('\n')[0])
  expect(await steps(other).allInnerTexts()).toEqual(taken)

  // The run that was left is one click away.
  await page.getByRole('button', { name: 'Back to the previous run' }).click()
  await appIdle(page)
  await toTheEnd(page)
  await expect(outcome(page)).toContainText('savings = −25')
})

test('a shared run can be left and come back to', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await appIdle(page)
  const { hash } = new URL(page.url())
  const reader = await page.context().newPage()
  await openApp(reader, hash)
  await expect(position(reader)).toHaveValue('2')
  await expect(reader.getByText(/following a shared link/)).toBeVisible()
  await thread(reader, 'main').click()
  await appIdle(reader)
  await reader.getByRole('button', { name: 'Back to the shared run' }).click()
  await appIdle(reader)
  await expect(position(reader)).toHaveValue('2')
  await expect(reader.getByText(/following a shared link/)).toBeVisible()
})

test('reloading the page keeps the run and the position', async ({ page }) => {
  await openApp(page)
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
  await appIdle(page)
  await page.reload()
  await appIdle(page)
  await expect(position(page)).toHaveValue('5')
  await expect(page.getByText(/following a shared link/)).toHaveCount(0)
})
