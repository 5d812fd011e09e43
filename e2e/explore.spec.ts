import { expect, test, type Page } from '@playwright/test'
import { appIdle, openApp } from './app.ts'

const outcomes = (page: Page) => page.getByRole('table', { name: 'Outcomes' }).getByRole('row')
const row = (page: Page, text: string | RegExp) => outcomes(page).filter({ hasText: text })
const card = (page: Page) => page.getByRole('region', { name: /^(Completed|Failed|Deadlock)/ })
const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name })
const position = (page: Page) => page.getByRole('textbox', { name: 'Step to jump to' })

/** A glance ends after a second, which may be short on a busy machine: what a test counts on is asked for. */
async function exploreAll(page: Page) {
  await page.keyboard.press('x')
  await appIdle(page)
}
/** Opens the app where all interleavings are told. */
async function openOutcomes(page: Page) {
  await openApp(page)
  const outcomesTab = tab(page, 'All interleavings')
  if ((await outcomesTab.count()) > 0) await outcomesTab.click()
  await appIdle(page)
}
async function openExplored(page: Page) {
  await openOutcomes(page)
  await exploreAll(page)
}
async function replay(page: Page, text: string | RegExp) {
  await row(page, text)
    .getByRole('button', { name: /^Replay/ })
    .click()
  await appIdle(page)
}
async function openProgram(page: Page, name: string) {
  await page.getByRole('button', { name: /^Programs/ }).click()
  await page.getByRole('button', { name }).click()
  await appIdle(page)
}
async function choose(page: Page, name: RegExp) {
  await page.getByRole('button', { name: 'What to explore' }).click()
  await page.getByRole('radio', { name }).check()
  await page.keyboard.press('Escape')
  await appIdle(page)
}
/** A program from the clipboard, as a reader brings it. */
async function paste(page: Page, source: string) {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, source)
  await appIdle(page)
}

const crossed = `import threading

a = threading.Lock()
b = threading.Lock()


def left():
    with a:
        with b:
            print("left")


def right():
    with b:
        with a:
            print("right")


for work in (left, right):
    threading.Thread(target=work).start()
`

/** Far more states than a page can go through in a minute. */
const endlessWork = `import threading

n = 0


def work(k):
    global n
    for i in range(9):
        n += k
        n -= i


threads = [threading.Thread(target=work, args=(k,)) for k in (1, 2, 3, 5, 7)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`

test('the race: three ends, each with its count, its chance and a story, and each is replayed to its value', async ({
  page,
}) => {
  await openExplored(page)
  await expect(page.getByText('Ends in 3 different ways', { exact: true })).toBeVisible()
  await expect(outcomes(page)).toHaveCount(4)
  await expect(row(page, 'savings = −25')).toContainText('6,480')
  await expect(row(page, 'savings = −25')).toContainText('50.8 %')
  await expect(row(page, 'savings = −25')).toContainText('1 preemption')
  await expect(row(page, 'savings = −25')).toContainText('acted on what it had seen')
  for (const [value, count] of [
    ['−25', '6,480'],
    ['50', '2,169'],
    ['25', '2,485'],
  ] as const) {
    const found = row(page, new RegExp(`savings = ${value}(?!\\d)`)).filter({ hasText: count })
    await found.getByRole('button', { name: /^Replay/ }).click()
    await appIdle(page)
    await expect(card(page)).toContainText(`savings = ${value}`)
    await expect(found).toHaveAttribute('aria-current', 'true')
  }
  await page.getByRole('button', { name: 'Back to the previous run' }).click()
  await appIdle(page)
  await expect(outcomes(page).and(page.locator('[aria-current]'))).toHaveCount(0)
})

test('an end that the reader calls wrong counts in the headline', async ({ page }) => {
  await openExplored(page)
  const flag = row(page, 'savings = −25').getByRole('button', { name: /^It is wrong/ })
  await flag.click()
  await expect(flag).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Goes wrong in 6,480 of 11,134 interleavings', { exact: true })).toBeVisible()
  await flag.click()
  await expect(page.getByText('Ends in 3 different ways', { exact: true })).toBeVisible()
})

test('a place in the story leads to its step', async ({ page }) => {
  await openExplored(page)
  await row(page, 'savings = −25').getByRole('button', { name: 'T2 (line 11)' }).click()
  await appIdle(page)
  await expect(position(page)).not.toHaveValue('0')
  await tab(page, 'Steps').click()
  await expect(page.locator('[aria-current="step"]')).toContainText('writes savings: 100 → 25')
})

test('by what is printed, the race ends in more ways', async ({ page }) => {
  await openOutcomes(page)
  await choose(page, /^What is printed/)
  await exploreAll(page)
  await expect(page.getByText(/^Ends in \d+ different ways/)).toBeVisible()
  expect(await outcomes(page).count()).toBeGreaterThan(5)
  await replay(page, /Sorry, not enough left\.\s*Here you are\. Left: 50/)
  await expect(card(page)).toContainText('savings = 50')
})

test('the data race is found, shown and drawn; no lock guards the variable', async ({ page }) => {
  await openExplored(page)
  await tab(page, /^Findings/).click()
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings.getByRole('listitem').first()).toContainText('Data race')
  await expect(page.getByRole('region', { name: 'Which lock guards what' })).toContainText(
    'no lock guards every access',
  )
  await findings.getByRole('button', { name: 'Show', exact: true }).first().click()
  await appIdle(page)
  await expect(position(page)).not.toHaveValue('0')
  await expect(page.locator('.timelines .sign').first()).toContainText('data race')
  await page.getByRole('checkbox', { name: 'Conflicts' }).uncheck()
  await expect(page.locator('.timelines .sign')).toHaveCount(0)
})

test('the fix: every interleaving is well, and the lock guards the variable', async ({ page }) => {
  await openOutcomes(page)
  await page.getByRole('button', { name: 'Fix' }).click()
  await exploreAll(page)
  await expect(row(page, 'savings = 50')).toHaveCount(1)
  await expect(row(page, 'savings = 25')).toHaveCount(1)
  await expect(row(page, 'savings = −25')).toHaveCount(0)
  for (const value of ['50', '25']) {
    await replay(page, `savings = ${value}`)
    await expect(card(page)).toContainText(`savings = ${value}`)
  }
  await tab(page, /^Findings/).click()
  await expect(page.getByRole('region', { name: 'Which lock guards what' })).toContainText('guarded by counter')
})

test('the queue: the seller may leave too early, and the baker waits for ever', async ({ page }) => {
  await openOutcomes(page)
  await openProgram(page, 'A shelf for three loaves')
  await exploreAll(page)
  await expect(page.getByText('Can end in a deadlock: chance 52.4 %', { exact: true })).toBeVisible()
  await replay(page, 'Deadlock')
  await expect(card(page)).toContainText('Deadlock')
  const waits = page.getByRole('img', { name: /^Who waits for whom/ })
  await expect(waits).toHaveAccessibleName(/T1 .* waits for room in shelf/)
  await replay(page, 'Completed')
  await expect(card(page)).toContainText('Completed')
})

test('two locks taken crosswise: the graph of waits shows the circle', async ({ page }) => {
  await openOutcomes(page)
  await paste(page, crossed)
  await exploreAll(page)
  await replay(page, 'Deadlock')
  await expect(page.locator('.wait-graph .edge.in-circle')).toHaveCount(4)
  await expect(page.getByText('Each waits for the next: none of them can ever go on.')).toBeVisible()
  await page.getByRole('button', { name: 'State machine' }).click()
  await expect(page.locator('.wait-graph')).toHaveCount(0)
})

test('a long search says how far it is, is stopped, and keeps what it found', async ({ page }) => {
  await openOutcomes(page)
  await paste(page, endlessWork)
  await expect(page.getByText('This was a glance of a second.')).toBeVisible()
  await page.getByRole('button', { name: 'Explore all of it' }).click()
  await expect(page.getByText(/states · .* to go · .* a second/)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-idle', 'false')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await appIdle(page)
  await expect(page.getByText('Stopped by you.')).toBeVisible()
  await expect(page.getByText('what was not found is not ruled out')).toBeVisible()
  await expect(page.getByText(/^not complete/)).toBeVisible()
})

test('an edit makes the answer old, until the new one is here', async ({ page }) => {
  await openExplored(page)
  await page.keyboard.press('e')
  const editor = page.getByRole('textbox', { name: 'Program text' })
  await editor.press('Control+Home')
  await page.keyboard.type('x = = 1\n')
  await expect(page.getByText('About an earlier version of the program.')).toBeVisible()
  await expect(row(page, 'savings = −25').getByRole('button', { name: /^Replay/ })).toBeDisabled()
  for (let i = 0; i < 8; i++) await editor.press('Control+z')
  await page.keyboard.press('Escape')
  await appIdle(page)
  await exploreAll(page)
  await expect(page.getByText(/^complete · 11,134 interleavings/)).toBeVisible()
})

test('the state graph goes where the reader clicks or presses Enter', async ({ page }) => {
  await openExplored(page)
  await tab(page, 'State graph').click()
  const graph = page.getByRole('application', { name: /^Graph of 163 states/ })
  await expect(graph.locator('.state')).toHaveCount(163)
  await expect(graph.locator('.state.end')).toHaveCount(3)
  await page.getByRole('button', { name: 'Enlarge' }).click()

  await graph.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await appIdle(page)
  await expect(position(page)).toHaveValue('3')
  await expect(graph.locator('.halo .here')).toHaveCount(1)

  await graph.locator('.state.end').filter({ hasText: 'savings = −25' }).locator('circle').click()
  await appIdle(page)
  await expect(card(page)).toContainText('savings = −25')
  await expect(graph.locator('.step.ran')).not.toHaveCount(0)
})

test('all of it from the keyboard', async ({ page }) => {
  await openOutcomes(page)
  await page.keyboard.press('x')
  await appIdle(page)
  await tab(page, 'All interleavings').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, /^Findings/)).toBeFocused()
  await expect(tab(page, /^Findings/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')
  await row(page, 'savings = −25')
    .getByRole('button', { name: /^Replay/ })
    .focus()
  await page.keyboard.press('Enter')
  await appIdle(page)
  await expect(card(page)).toContainText('savings = −25')
})

test('in Korean, on a phone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'ko-KR',
    hasTouch: true,
    baseURL,
  })
  const page = await context.newPage()
  await openOutcomes(page)
  await tab(page, '탐색').click()
  await exploreAll(page)
  await expect(page.getByText('3가지 결과로 끝납니다', { exact: true })).toBeVisible()
  const overdrawn = page.getByRole('row').filter({ hasText: 'savings = −25' })
  await expect(overdrawn).toContainText('앞서 확인한 대로 처리했습니다')
  for (const button of await page.locator('[role=tabpanel] button:not(p button)').all()) {
    const box = (await button.boundingBox())!
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(40)
  }
  await overdrawn.getByRole('button', { name: /재현$/ }).click()
  await appIdle(page)
  await expect(tab(page, '타임라인')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: '완료' })).toContainText('savings = −25')
  await context.close()
})
