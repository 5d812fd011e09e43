import { expect, test, type Page } from '@playwright/test'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

/** As if the reader pasted a program somewhere on the page. */
async function paste(page: Page, text: string) {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await appIdle(page)
}

const twoLocks = `import threading

fork = threading.Lock()
knife = threading.Lock()


def eat():
    with fork:
        with knife:
            print("eats")


def carve():
    with knife:
        with fork:
            print("carves")


left = threading.Thread(target=eat)
right = threading.Thread(target=carve)
left.start()
right.start()
left.join()
right.join()
`

test('two locks taken in opposite order end in a deadlock that says who waits for whom', async ({ page }) => {
  await openApp(page)
  await paste(page, twoLocks)
  await page.getByRole('button', { name: 'Restart' }).click({ force: true, trial: true })
  for (const key of ['0', '0', '1', '2']) {
    await page.keyboard.press(key)
    await appIdle(page)
  }
  await page.keyboard.press('End')
  await appIdle(page)
  const deadlock = page.getByRole('region', { name: 'Deadlock' })
  await expect(deadlock).toContainText('waits for knife, held by T2')
  await expect(deadlock).toContainText('waits for fork, held by T1')
  await expect(deadlock).toContainText('waits for T1')
})

test('an edit with a mistake in it shows where, keeps the text and the last good run', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('e')
  const editor = page.getByRole('textbox', { name: 'Program text' })
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nbalance = = 3')
  await appIdle(page)
  await expect(page.getByRole('status').filter({ hasText: 'invalid syntax' })).toContainText(
    'the last version that ran',
  )
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1)
  await expect(editor).toContainText('balance = = 3')
  await page.getByRole('tab', { name: 'Steps' }).click()
  await expect(page.getByRole('region', { name: 'Steps' }).getByRole('listitem')).not.toHaveCount(0)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Source' }).last()).toContainText('balance = = 3')
  await page.reload()
  await appIdle(page)
  await expect(page.getByRole('region', { name: 'Source' }).last()).toContainText('balance = = 3')
})

test('an edit runs as it is typed', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Program text' })).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nprint("and good night")')
  await appIdle(page)
  await expect(page.getByRole('region', { name: 'Output' }).last()).toContainText('and good night')
})

test('what is not supported is named with its line', async ({ page }) => {
  await openApp(page)
  await paste(page, 'import threading\n\nasync def nap():\n    pass\n')
  const problems = page.getByRole('status').filter({ hasText: 'async def' })
  await expect(problems).toContainText('line 3')
  await expect(problems).toContainText('not supported yet')
})

test('a text of a megabyte is kept, not run, and does not freeze the page', async ({ page }) => {
  await openApp(page)
  const start = Date.now()
  await paste(page, 'x = 1  # a line of some length\n'.repeat(34_000))
  await expect(page.getByRole('alert')).toContainText('too long to run')
  await expect(page.getByRole('region', { name: 'Source' }).last()).toContainText('a line of some length')
  expect(Date.now() - start).toBeLessThan(10_000)
})

test('a run without end stops at a limit and goes on when asked', async ({ page }) => {
  await openApp(page)
  await paste(page, 'import time\n\nwhile True:\n    print("again")\n    time.sleep(1)\n')
  await page.keyboard.press('End')
  await appIdle(page)
  const limit = page.getByRole('region', { name: 'Stopped at the limit' })
  await expect(limit).toContainText('5,000 steps')
  await limit.getByRole('button', { name: 'Go on' }).click()
  await appIdle(page)
  await page.keyboard.press('End')
  await appIdle(page)
  await expect(limit).toContainText('10,000 steps')
})

test('a broken link says so once and the page stays usable', async ({ page }) => {
  await openApp(page, '#1.bm90LWEtbGluaw')
  await expect(page.getByRole('alert')).toContainText('This link is broken')
  await expect(page.getByRole('button', { name: 'Programs: Two withdrawals, one account' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('textbox', { name: 'Step to jump to' })).toHaveValue('1')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a link cut short shows what is left of it', async ({ page }) => {
  await openApp(page)
  await paste(page, twoLocks)
  const { hash } = new URL(page.url())
  const other = await page.context().newPage()
  await openApp(other, hash.slice(0, hash.lastIndexOf('.') + 4))
  await expect(other.getByRole('alert')).toContainText('What could be read of it is shown')
  await expect(other.getByRole('region', { name: 'Source' }).last()).toContainText('knife = threading.Lock()')
})

const sameNames = `import threading

class Job:
    def __init__(self, n):
        self.n = n

jobs = {Job(1), Job(2)}

def work():
    for job in jobs:
        job.n += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`

test('values of the same name are shown side by side at the end', async ({ page }) => {
  await openApp(page)
  await paste(page, sameNames)
  await appIdle(page)
  await page.getByRole('button', { name: 'To the end' }).click()
  await appIdle(page)
  await expect(page.getByRole('region', { name: /^Completed/ }).getByText(/^job\.n = /)).toHaveCount(2)
})
