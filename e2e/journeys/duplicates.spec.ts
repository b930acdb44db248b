import type { Page } from '@playwright/test';
import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

async function enter(page: Page, url: string, name: string, phone: string) {
  await page.goto(`${url}/customers?open=new`);
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill(name);
  await form.getByRole('textbox', { name: '号码' }).first().fill(phone);
  return form;
}

test('the same customer entered twice is noticed, made one and taken apart again', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '沈洁');

  await test.step('the second time the form says that the customer is there', async () => {
    const first = await enter(page, demo.url, '双份明', '13987650001');
    await first.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('heading', { name: '双份明' })).toBeVisible();
    const second = await enter(page, demo.url, '双份明', '13987650001');
    await expect(second.getByText('可能已有这位客户')).toBeVisible();
    await second.getByRole('button', { name: '保存' }).click();
    await second.getByLabel('仍然新建，这是另一位客户').check();
    await second.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('heading', { name: '双份明' })).toBeVisible();
  });

  await test.step('a look through all customers finds the pair', async () => {
    await page.goto(`${demo.url}/duplicates`);
    await page.getByRole('button', { name: '重新扫描' }).click();
    await expect(page.getByRole('link', { name: '双份明' })).toHaveCount(2, { timeout: 30_000 });
    await noSeriousFinding(page);
  });

  await test.step('side by side they become one, and two again', async () => {
    await page
      .locator('[data-row]')
      .filter({ hasText: '双份明' })
      .getByRole('button', { name: '对比' })
      .click();
    const drawer = page.getByRole('dialog', { name: '合并' });
    await drawer.getByRole('button', { name: '合并为一位' }).click();
    await expect(page.getByText('已合并为 双份明')).toBeVisible();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('已撤销合并')).toBeVisible();
  });
});
