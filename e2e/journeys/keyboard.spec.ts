import type { Page } from '@playwright/test';
import { expect, test } from '../support/demo';

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('a call is found, made and saved without a mouse', async ({ demo, browser }) => {
  const page = await demo.enter(browser, '李静');
  await expect(page.locator('[data-task]').first()).toBeVisible();

  await test.step('the first key leads past the navigation', async () => {
    await press(page, 'Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await press(page, 'Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  await test.step('the first on the list is called; every question is answered by a letter', async () => {
    await press(page, 'j', 'Enter');
    await page.waitForURL(/\/calls\//);
    await expect(page.getByText('先核对身份')).toBeVisible();
    await press(page, 'y');
    const questions = page.locator('fieldset[aria-labelledby^="q-"]');
    await expect(questions.first()).toBeVisible();
    const asked = await questions.count();
    for (let question = 0; question < asked; question += 1) await press(page, 'y');
    await expect(page.getByText(new RegExp(`已答 ${asked} / ${asked}`))).toBeVisible();
  });

  await test.step('one key saves, and the next call is there', async () => {
    const call = page.url();
    await press(page, '1');
    await expect(page.getByText('已保存').first()).toBeVisible();
    await page.waitForURL((url) => url.href !== call);
  });

  await test.step('a customer whom no number reaches ends in a letter', async () => {
    await expect(page.getByText('为什么先打这一位')).toBeVisible();
    const customer = (await page.getByRole('heading', { level: 1 }).textContent())?.split(' · ')[1] ?? '';
    const call = page.url();
    const outcomes = page.getByRole('toolbar', { name: '通话结果' });
    const letter = page.getByRole('link', { name: '打开信纸打印' });
    // One number after the other, until none is left.
    for (let number = 0; number < 4; number += 1) {
      await expect(outcomes.or(letter)).toBeVisible();
      if (await letter.isVisible()) break;
      await press(page, '7');
      await page.waitForURL((url) => url.href !== call);
      await page.goto(call);
    }
    await letter.click();
    await expect(page.getByRole('article')).toContainText(customer);
    await page.getByRole('button', { name: '标记为已寄出' }).click();
    await expect(page.getByText('已记：信函已寄出')).toBeVisible();
    await page.goto(call);
    await expect(page.getByText(/已发信函/)).toBeVisible();
  });
});

test('search, help and drawers give the keyboard back where it was', async ({ demo, browser }) => {
  const page = await demo.enter(browser, '沈洁');
  await page.goto(`${demo.url}/customers`);
  const add = page.getByRole('button', { name: /新建客户/ });
  await expect(add).toBeVisible();

  await test.step('a drawer', async () => {
    await add.focus();
    await press(page, 'Enter');
    await expect(page.getByRole('dialog').getByLabel('姓名')).toBeFocused();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(add).toBeFocused();
  });

  await test.step('the keys', async () => {
    await press(page, '?');
    await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
    await press(page, 'Escape');
    await expect(add).toBeFocused();
  });

  await test.step('the search leads to a customer', async () => {
    await press(page, 'Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type('wang');
    await expect(page.getByRole('option', { name: /王/ }).first()).toBeVisible();
    await press(page, 'ArrowDown', 'ArrowUp', 'Enter');
    await page.waitForURL(/\/customers\/[0-9a-f-]+/);
  });

  await test.step('one row after the other, and back to the same', async () => {
    await page.goto(`${demo.url}/customers`);
    await expect(page.locator('[data-row]').first()).toBeVisible();
    await press(page, 'j', 'j', 'Enter');
    await page.waitForURL(/\/customers\/[0-9a-f-]+/);
  });
});

test('what was created is on the screen, and “back” leads to the list, not into the form', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '钱进');
  await page.goto(`${demo.url}/customers`);
  await page.getByRole('button', { name: /新建客户/ }).click();
  const name = page.getByRole('dialog').getByLabel('姓名');
  await name.fill('双击先生');
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/customers')) sent += 1;
  });
  await page.getByRole('button', { name: '保存' }).dblclick();
  await expect(page.getByRole('heading', { name: '双击先生' })).toBeVisible();
  expect(sent).toBe(1);
  await page.goBack();
  await expect(page.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
