import type { Locator } from '@playwright/test';
import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

/** Opens a field with choices and takes the one so many lines below, as one does by keyboard. */
async function pick(field: Locator, below: number): Promise<void> {
  await field.focus();
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  for (let line = 0; line < below; line += 1) await field.press('ArrowDown');
  await field.press('Enter');
}

test('a filter with a group and a relation is built, kept as a view, and stands there again', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '沈洁');
  await page.goto(`${demo.url}/customers`);
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toBeVisible();
  const builder = page.getByRole('dialog', { name: '筛选客户' });
  const conditions = page.getByRole('region', { name: '当前条件' });

  await test.step('by keyboard: customers with a car sold more than a year ago', async () => {
    await page.keyboard.press('f');
    await expect(builder.getByRole('combobox', { name: '字段' })).toBeFocused();
    await page.keyboard.type('销售日期');
    await page.keyboard.press('Enter');
    await expect(builder.getByRole('spinbutton', { name: '多久' })).toBeFocused();
    await pick(builder.getByRole('combobox', { name: '条件' }), 1);
    await builder.getByRole('spinbutton', { name: '多久' }).fill('1');
    await pick(builder.getByRole('combobox', { name: '单位' }), 3);
  });

  await test.step('of whom either buy repeatedly or are nobody’s', async () => {
    await builder.getByRole('button', { name: '加条件组' }).last().click();
    const group = builder.getByRole('group').last();
    await expect(group.getByRole('combobox', { name: '字段' })).toBeFocused();
    await page.keyboard.type('阶段');
    await page.keyboard.press('Enter');
    await expect(group.getByRole('combobox', { name: '内容' })).toBeFocused();
    await page.keyboard.type('重复');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await group.getByRole('button', { name: '加条件', exact: true }).click();
    await expect(group.getByRole('combobox', { name: '字段' }).last()).toBeFocused();
    await page.keyboard.type('归属人');
    await page.keyboard.press('Enter');
    await expect(group.getByRole('combobox', { name: '内容' }).last()).toBeFocused();
    await pick(group.getByRole('combobox', { name: '条件' }).last(), 2);
    await noSeriousFinding(page);
    await builder.getByRole('button', { name: /^查看 \d+ 条$/ }).click();
    await expect(builder).toBeHidden();
  });

  const said = ['有 车辆：销售日期 距今超过 1 年', '阶段 是 重复购买 或 归属人 为空'];
  await test.step('the conditions stand above the list in words', async () => {
    for (const sentence of said) await expect(conditions.getByText(sentence)).toBeVisible();
    await expect(rows.first()).toBeVisible();
  });

  await test.step('kept as a view, it is there after a reload', async () => {
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByLabel('名称').fill('老车主');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    const tab = page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '老车主' });
    await expect(tab).toHaveAttribute('aria-current', 'true');
    await expect(page).toHaveURL(/\?view=[0-9a-f-]+$/);
    await page.reload();
    await expect(tab).toHaveAttribute('aria-current', 'true');
    for (const sentence of said) await expect(conditions.getByText(sentence)).toBeVisible();
    await expect(rows.first()).toBeVisible();
  });

  await test.step('changed, it says so and goes back', async () => {
    await page.getByRole('button', { name: `去掉条件：${said[1]}` }).click();
    await expect(page.getByText('已修改')).toBeVisible();
    await noSeriousFinding(page);
    await page.getByRole('button', { name: '还原' }).click();
    await expect(conditions.getByText(said[1] ?? '')).toBeVisible();
  });
});

test('several records get a value at once, and get their own back', async ({ demo, browser }) => {
  const page = await demo.enter(browser, '沈洁');
  await page.goto(`${demo.url}/vehicles?sort=lastVisitOn`);
  const boxes = page.locator('tbody').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar');
  await expect(bar.getByText('已选 3 条')).toBeVisible();
  await bar.getByRole('button', { name: '批量修改' }).click();
  await page.getByRole('menuitem', { name: '品牌' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('品牌').fill('试试牌');
  await drawer.getByRole('button', { name: '修改 3 条' }).click();
  await expect(page.getByRole('cell', { name: '试试牌' })).toHaveCount(3);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已恢复 3 条')).toBeVisible();
  await expect(page.getByRole('cell', { name: '试试牌' })).toHaveCount(0);
});
