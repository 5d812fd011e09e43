import { expect, test, type Page } from '@playwright/test'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click()
  await appIdle(page)
}

async function paste(page: Page, text: string) {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await appIdle(page)
}

test('the race is refused in Rust, with the code, the words and the lesson, and mended by a Mutex', async ({
  page,
}) => {
  await openApp(page)
  await press(page, 'Rust')
  const problems = page.getByRole('status').filter({ hasText: 'problem' })
  await expect(problems).toContainText('E0382')
  await expect(problems).toContainText('use of moved value: `savings`')
  await expect(problems).toContainText('Prevented:')
  await press(page, 'Fix')
  await page.keyboard.press('End')
  await appIdle(page)
  const output = page.getByRole('region', { name: 'Output' }).first()
  await expect(output).toContainText('Here you are. Left: 50')
  await expect(output).toContainText('Sorry, not enough left.')
  await press(page, 'Python')
  await expect(page.getByRole('region', { name: 'Source' }).first()).toContainText('threading.get_ident()')
  await press(page, 'Mistake')
  await press(page, 'Refused')
  await expect(problems).toContainText('E0596')
})

const handed = `use std::sync::{mpsc, Arc};
use std::thread;

fn main() {
    let words = Arc::new(vec!["one", "two"]);
    let (post, box_) = mpsc::channel();
    for i in 0..2 {
        let words = Arc::clone(&words);
        let post = post.clone();
        thread::spawn(move || post.send(words[i]).unwrap());
    }
    drop(post);
    for word in box_ {
        println!("{word}");
    }
}
`

test('a pasted Rust program shows its owners and the ends of its channel', async ({ page }) => {
  await openApp(page)
  await paste(page, handed)
  await page.keyboard.press('End')
  await appIdle(page)
  const timelines = page.getByRole('region', { name: 'Timelines' })
  await expect(timelines.locator('.lane.count')).toHaveCount(1)
  await expect(timelines.locator('.lane.count .owners').first()).toContainText('strong')
  await expect(timelines.locator('.lane.queue .ends').first()).toContainText('sender')
})

test('what is not Rust says where, in rustc’s words', async ({ page }) => {
  await openApp(page)
  await paste(page, 'use std::thread;\n\nfn main() {\n    let x: i32 = "five";\n}\n')
  const problems = page.getByRole('status').filter({ hasText: 'problem' })
  await expect(problems).toContainText('line 4')
  await expect(problems).toContainText('E0308')
  await expect(problems).toContainText('mismatched types')
})
