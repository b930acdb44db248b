import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('what one learns of a customer is written down once and is there before the next call', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '李静');
  await page.goto(`${demo.url}/customers?open=new`);
  const entry = page.getByRole('dialog');
  await entry.getByLabel('姓名').fill('了然');
  await entry.getByRole('textbox', { name: '号码' }).first().fill('13987650123');
  await entry.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '了然' })).toBeVisible();

  await test.step('a taboo stands above everything', async () => {
    await page.getByRole('button', { name: '补充' }).click();
    const drawer = page.getByRole('dialog', { name: '了解 了然' });
    await drawer.getByLabel('忌讳').fill('不要在午休时打电话');
    await drawer.getByLabel('偏好').fill('喜欢靠窗的位置');
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('status').filter({ hasText: '不要在午休时打电话' })).toBeVisible();
    await expect(page.getByText('了解 30%')).toBeVisible();
  });

  await test.step('a need comes, goes and comes back', async () => {
    await page.getByRole('button', { name: '记一条' }).first().click();
    const drawer = page.getByRole('dialog', { name: '需求' });
    await drawer.getByLabel('客户想要什么').fill('希望周末也能预约');
    await drawer.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '修改：希望周末也能预约' }).click();
    await page.getByRole('dialog', { name: '需求' }).getByRole('button', { name: '删除' }).click();
    await expect(page.getByText('希望周末也能预约')).toHaveCount(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('希望周末也能预约')).toBeVisible();
  });

  await test.step('the name of a child is refused beside the field', async () => {
    await page.getByRole('button', { name: '家人' }).click();
    const drawer = page.getByRole('dialog', { name: '家人' });
    await drawer.getByLabel('关系').click();
    await page.getByTitle('女儿').click();
    await drawer.getByLabel('姓名').fill('小了');
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(drawer.getByText('不登记未成年人的姓名')).toBeVisible();
    await drawer.getByLabel('姓名').fill('');
    await drawer.getByLabel('出生年份').fill('2016');
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('2016 年生')).toBeVisible();
  });

  await test.step('a judgement on grounds shows how to speak', async () => {
    await page.getByRole('button', { name: '判断' }).click();
    const drawer = page.getByRole('dialog', { name: '沟通特点' });
    await drawer.getByLabel('要看单据和数据').check();
    await drawer.getByText('分析型', { exact: true }).click();
    await drawer.getByLabel('依据').fill('9 月 3 日要求逐项看结算单');
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('留好证据，前后说法一致')).toBeVisible();
  });

  await test.step('the page holds for everybody', async () => {
    await noSeriousFinding(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await noSeriousFinding(page);
  });
});

test('the words of a choice are the company’s own', async ({ demo, browser }) => {
  const page = await demo.enter(browser, '邹平');
  await page.goto(`${demo.url}/dictionaries`);
  await page.getByText('客户来源').click();
  const drawer = page.getByRole('dialog', { name: '客户来源' });
  await drawer.getByRole('button', { name: '添加选项' }).click();
  await drawer.getByRole('textbox').last().fill('直播间');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('直播间')).toBeVisible();
  await noSeriousFinding(page);
});
