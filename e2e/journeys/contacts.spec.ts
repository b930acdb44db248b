import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('a contact is written down with one thumb, and what was heard is passed on', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '陈晨');
  await page.setViewportSize({ width: 390, height: 844 });

  await page.goto(`${demo.url}/customers?q=宏达物流`);
  await page.getByText('宏达物流').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('宏达物流');
  await page.getByRole('navigation').getByRole('button', { name: '记往来' }).click();
  const entry = page.getByRole('dialog', { name: '记往来' });
  await entry.getByLabel('客户现在有什么问题、要帮什么忙').fill('夜里抛锚没有人管');
  await entry.getByText('关怀', { exact: true }).click();
  await entry.getByText('拜访', { exact: true }).click();
  await entry.getByLabel('聊了什么').fill('看了新仓库，帮着搬了两箱');

  await test.step('what is closed by mistake is still there', async () => {
    await page.keyboard.press('Escape');
    await expect(entry).toBeHidden();
    await page.getByRole('navigation').getByRole('button', { name: '记往来' }).click();
    await expect(entry.getByLabel('聊了什么')).toHaveValue('看了新仓库，帮着搬了两箱');
  });

  await entry.getByRole('button', { name: '采购动向' }).click();
  await entry.getByRole('textbox', { name: '采购动向' }).fill('计划年底换10台车');
  await entry.getByRole('button', { name: '保存' }).click();

  const after = page.getByRole('dialog', { name: '接着办' });
  await after.getByRole('button', { name: '转问题与诉求' }).first().click();
  await expect(after.getByText('已转问题与诉求')).toBeVisible();
  await after.getByRole('button', { name: '转待办' }).click();
  await expect(after.getByText('已转待办')).toBeVisible();
  await after.getByRole('button', { name: '完成' }).click();

  const told = page.getByRole('listitem').filter({ hasText: '看了新仓库，帮着搬了两箱' });
  await expect(told).toContainText('拜访 · 关怀、情报');
  await expect(page.getByText('夜里抛锚没有人管').first()).toBeVisible();
  await told.getByRole('link', { name: '往来' }).click();
  await expect(page.getByText('计划年底换10台车')).toBeVisible();
  await noSeriousFinding(page);
});
