import { expect, test } from '@playwright/test'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

test('everything about a run can be done from the keyboard', async ({ page }) => {
  await openApp(page)
  const position = page.getByRole('textbox', { name: 'Step to jump to' })
  const press = async (key: string) => {
    await page.keyboard.press(key)
    await appIdle(page)
  }
  await press('ArrowRight')
  await press('ArrowRight')
  await expect(position).toHaveValue('2')
  await press('ArrowLeft')
  await expect(position).toHaveValue('1')

  // T1 goes on, then main is chosen instead of it.
  await press('1')
  await press('0')
  await expect(position).toHaveValue('3')
  await press('z')
  await expect(page.getByText('you choose')).toHaveCount(0)

  await press('End')
  await expect(page.getByRole('region', { name: 'Completed' })).toBeVisible()
  await press('[')
  await expect(position).not.toHaveValue('19')
  await press('r')
  await expect(position).toHaveValue('0')

  await page.keyboard.press('Space')
  await expect(position).not.toHaveValue('0')
  await page.keyboard.press('Space')
  await appIdle(page)

  await press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0)
})

test('keys that are typed are no commands', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('e')
  const editor = page.getByRole('textbox', { name: 'Program text' })
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('# r012 [] ')
  await expect(editor).toContainText('# r012 [] import threading')
  await expect(page.getByRole('textbox', { name: 'Step to jump to' })).toHaveValue('0')
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
})

test('the steps are told to who cannot see them', async ({ page }) => {
  await openApp(page)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[aria-live="polite"]')).toContainText('Step 1 of 19. main starts T1')
})
