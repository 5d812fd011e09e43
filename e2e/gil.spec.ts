import { expect, test } from '@playwright/test'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

test('two threads take twice as long with the GIL as without', async ({ page }) => {
  await openApp(page)
  await page.getByRole('button', { name: /^Programs/ }).click()
  await page.getByRole('button', { name: /^Two threads, no faster/ }).click()
  await appIdle(page)
  // Both halves take the same time, by the clock of the run that is shown.
  await page.getByRole('button', { name: 'To the end' }).click()
  await appIdle(page)
  await expect(page.getByRole('button', { name: 'main Two threads: 100.0 ms' })).toBeVisible()

  await page.getByRole('tab', { name: 'GIL' }).click()
  await appIdle(page)
  await expect(page.getByRole('heading', { name: /take 2 times as long/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /^With the GIL: 200\.01 ms · 20 hand-overs/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Without it, on a core each: 150\.05 ms/ })).toBeVisible()
})

const withoutSleep = `import threading

balance = 100

def withdraw(amount):
    global balance
    if balance >= amount:
        balance -= amount

for n in (50, 75):
    threading.Thread(target=withdraw, args=(n,)).start()
`

test('a race that CPython 3.11 never shows is told to be one', async ({ page }) => {
  await openApp(page)
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, withoutSleep)
  await appIdle(page)
  await page.getByRole('tab', { name: 'All interleavings' }).click()
  await page.keyboard.press('x')
  await appIdle(page)
  const overdrawn = page.getByRole('row').filter({ hasText: 'balance = −25' })
  await expect(overdrawn.getByText('A', { exact: true })).toBeVisible()
  await expect(page.getByText(/^A cannot happen on CPython 3\.11/)).toBeVisible()
})

const endless = `x = 0
while True:
    x += 1
`

test('a long run tells how far it is, and can be stopped and gone on with', async ({ page }) => {
  await openApp(page)
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, endless)
  await expect(page.getByText(/^Running: 0 steps/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await appIdle(page)
  await expect(page.getByText('Stopped by you, in the middle of the run.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await appIdle(page)
  await expect(page.getByText('Stopped by you, in the middle of the run.')).toBeVisible()
})
