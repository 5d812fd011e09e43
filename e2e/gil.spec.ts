import { expect, test, type Page } from '@playwright/test'
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

async function paste(page: Page, program: string) {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, program)
}

test('a long run tells how far it is, and can be stopped and gone on with', async ({ page }) => {
  await openApp(page)
  await paste(page, endless)
  await expect(page.getByText(/^Running: 0 steps/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await appIdle(page)
  await expect(page.getByText('Stopped by you, in the middle of the run.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Stop here' }).click()
  await appIdle(page)
  await expect(page.getByText('Stopped by you, in the middle of the run.')).toBeVisible()
})

const patient = `import threading

n = 0

def work():
    global n
    for i in range(80_000_000):
        pass
    seen = n
    n = seen + 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`

test('a worker takes over what takes long, and the reader goes on there', async ({ page }) => {
  const outcome = page.getByRole('region', { name: /^Completed/ })
  await openApp(page)
  const worker = page.waitForEvent('worker')
  await paste(page, patient)
  await worker
  await appIdle(page)
  await page.getByRole('button', { name: 'To the end' }).click()
  await appIdle(page)
  await expect(outcome).toContainText('n = 2')
  // T1 has read, and T2 reads before T1 writes.
  const position = page.getByRole('textbox', { name: 'Step to jump to' })
  await position.fill(String(Number(await position.inputValue()) - 9))
  await position.press('Enter')
  for (let i = 0; i < 2; i++) {
    await page.getByRole('button', { name: /^Let T2 run/ }).click()
    await appIdle(page)
  }
  await page.getByRole('button', { name: 'To the end' }).click()
  await appIdle(page)
  await expect(outcome).toContainText('n = 1')
  expect(page.workers()).toHaveLength(1)
})
