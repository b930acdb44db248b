import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('what is typed into a note becomes a promise, is owed, and is kept', async ({ demo, browser }) => {
  const page = await demo.enter(browser, '陈晨');
  await page.goto(`${demo.url}/customers?q=宏达物流`);
  await page.getByText('宏达物流').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('宏达物流');
  await page.getByRole('button', { name: '记往来' }).first().click();
  const entry = page.getByRole('dialog', { name: '记往来' });
  await entry.getByText('服务', { exact: true }).click();
  await entry.getByLabel('聊了什么').fill('司机问保养套餐。下周三前回复报价');
  await expect(entry.getByText('像是答应了客户：“下周三前回复报价”')).toBeVisible();
  await entry.getByRole('button', { name: '记成承诺' }).click();

  const promise = page.getByRole('dialog', { name: '记承诺' });
  await promise.getByLabel('客户期望什么').fill('月底前定下明年的保养套餐');
  await promise.getByRole('button', { name: '保存' }).click();
  await expect(promise).toBeHidden();
  await expect(entry.getByText('已记成承诺：下周三前回复报价')).toBeVisible();
  await entry.getByRole('button', { name: '保存' }).click();
  await expect(entry).toBeHidden();

  const panel = page.getByRole('complementary').getByRole('button', { name: '下周三前回复报价' });
  await expect(panel).toBeVisible();
  await page.goto(`${demo.url}/promises`);
  await page.getByRole('button', { name: '下周三前回复报价' }).click();
  const sheet = page.getByRole('dialog', { name: '承诺' }).first();
  await expect(sheet).toContainText('月底前定下明年的保养套餐');
  await noSeriousFinding(page);
  await sheet.getByRole('button', { name: '已兑现' }).click();
  await page.getByRole('dialog', { name: '已兑现' }).getByRole('button', { name: '已兑现' }).click();
  await expect(sheet.getByText('办结')).toBeVisible();

  await page.goto(`${demo.url}/promises/rates`);
  const row = page.getByRole('row').filter({ hasText: '陈晨' });
  await expect(row).toContainText('%');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('全部承诺');
});

test('a small gift is saved, a dear one to staff of a customer waits for compliance', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '陈晨');
  await page.goto(`${demo.url}/customers?q=宏达物流`);
  await page.getByText('宏达物流').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('宏达物流');
  const gifts = page.locator('section').filter({ has: page.getByRole('heading', { name: '礼物和人情' }) });
  const drawer = page.getByRole('dialog', { name: '登记礼物和人情' });
  const give = async (item: string, amount: string) => {
    await gifts.getByRole('button', { name: '登记' }).click();
    await drawer.getByLabel('送给谁').click();
    await page.getByTitle('夏春梅', { exact: false }).last().click();
    await drawer.getByLabel('礼物或帮的忙').fill(item);
    await drawer.getByLabel('金额（元）').fill(amount);
    await drawer.getByLabel('缘由').fill('中秋');
  };
  await give('月饼一盒', '88');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer).toBeHidden();
  await expect(gifts.getByText('已送', { exact: true })).toBeVisible();

  await give('茶叶礼盒', '168');
  await expect(drawer.getByText('同意权在合规审批人')).toBeVisible();
  await drawer.getByLabel('为什么要超过限额').fill('合作十周年');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(drawer).toBeHidden();
  await expect(gifts.getByText('待审批').first()).toBeVisible();

  const compliance = await demo.enter(browser, '许文静');
  await compliance.goto(`${demo.url}/approvals`);
  await expect(compliance.getByText('茶叶礼盒').first()).toBeVisible();
});
