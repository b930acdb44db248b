import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('who leads arrives at three figures and one list; each opens what it speaks of', async ({
  demo,
  browser,
}) => {
  const chief = await demo.enter(browser, '赵明');
  await expect(chief.getByRole('heading', { name: '首页' })).toBeVisible();
  await expect(chief.getByRole('list', { name: '主要指标' }).getByRole('listitem')).toHaveCount(3);
  await expect(chief.getByRole('region', { name: '要处理的' }).getByText('待审批').first()).toBeVisible();
  await noSeriousFinding(chief);
  await chief.context().close();

  const manager = await demo.enter(browser, '钱进');
  await manager.goto(`${demo.url}/home`);
  const success = manager
    .getByRole('list', { name: '主要指标' })
    .getByRole('listitem')
    .filter({ hasText: '回访成功率' });
  const [part, of] = (await success.getByText(/^\d+ \/ \d+$/).innerText()).split(' / ');
  await success.getByRole('link', { name: of ?? '', exact: true }).click();
  const rows = manager.getByRole('dialog');
  await expect(rows.getByText(new RegExp(`${of} `)).first()).toBeVisible();
  expect(Number(part)).toBeLessThanOrEqual(Number(of));
  await manager.goBack();

  await test.step('a target that is set stands beside its figure', async () => {
    await manager.getByRole('link', { name: '年度目标' }).click();
    await manager.getByLabel('维修满意度 目标').fill('96.5');
    await manager.getByRole('button', { name: '保存目标' }).click();
    await expect(manager.getByText('目标已保存')).toBeVisible();
    await noSeriousFinding(manager);
    await manager.getByRole('link', { name: '首页' }).click();
    await expect(manager.getByText(/目标 96\.5%/)).toBeVisible();
    await noSeriousFinding(manager);
  });

  await test.step('the most urgent complaint is one click away', async () => {
    const list = manager.getByRole('region', { name: '要处理的' });
    await list.getByRole('listitem').filter({ hasText: '投诉' }).getByRole('link').first().click();
    await expect(manager).toHaveURL(/\/complaints\/[0-9a-f-]+$/);
  });
  await manager.context().close();

  const caller = await demo.enter(browser, '李静');
  await expect(caller).toHaveURL(/\/today$/);
  await expect(caller.getByRole('list', { name: '主要指标' }).getByRole('listitem')).toHaveCount(3);
  await caller.context().close();
});

test('a screen on the wall needs nobody signed in, names nobody, and says when it has lost the line', async ({
  demo,
  browser,
}) => {
  const manager = await demo.enter(browser, '钱进');
  await manager.goto(`${demo.url}/wall-screens`);
  await manager.getByRole('button', { name: '新增大屏' }).first().click();
  await manager.getByLabel('名称').fill('售后大厅');
  await manager.getByRole('button', { name: '生成链接' }).click();
  const link = await manager.getByLabel('大屏的链接，只显示这一次').inputValue();
  await noSeriousFinding(manager);

  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  const wall = await context.newPage();
  await wall.clock.install();
  await wall.goto(link);
  await expect(
    wall.getByRole('region', { name: '处理中的投诉' }).getByRole('listitem').first(),
  ).toBeVisible();
  await expect(wall.getByText(/^更新于/)).toBeVisible();
  const shown = await wall.locator('body').innerText();
  for (const name of ['钱进', '李静', '周涛', '赵明']) expect(shown).not.toContain(name);
  expect(shown).not.toMatch(/1[3-9]\d{9}|鄂[A-Z]/);
  await noSeriousFinding(wall);

  await context.setOffline(true);
  await wall.clock.fastForward(40_000);
  await expect(wall.getByRole('alert')).toContainText('连接中断');
  await context.setOffline(false);
  await wall.clock.fastForward(40_000);
  await expect(wall.getByRole('alert')).toHaveCount(0);

  await manager.reload();
  await manager.getByRole('button', { name: '停用' }).first().click();
  await manager.locator('.ant-popconfirm').getByRole('button', { name: '停用' }).click();
  await expect(manager.getByText('已停用')).toBeVisible();
  await wall.clock.fastForward(40_000);
  await expect(wall.getByText('这块大屏打不开了')).toBeVisible();
  await context.close();
  await manager.context().close();
});

test('rules of thumb stand beside own figures and are marked as what they are', async ({ demo, browser }) => {
  const page = await demo.enter(browser, '钱进');
  await page.goto(`${demo.url}/benchmarks`);
  await expect(page.getByText(/培训资料中的经验数字，不是本店数据/)).toBeVisible();
  const card = page.getByRole('region', { name: '一位不满意的客户会影响多少人' });
  await card.getByRole('spinbutton', { name: '不满意的客户' }).fill('14');
  await expect(card.getByText('112 – 364')).toBeVisible();
  await expect(page.getByRole('region', { name: '向谁推销更容易成交' }).getByText('—')).toBeVisible();
  await expect(page.getByRole('heading', { name: /位付费客户中/ })).toBeVisible();
  await noSeriousFinding(page);
  await page.context().close();
});
