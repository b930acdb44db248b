import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('a name in a register becomes a prospect by the manager, and a lost customer gets a remedy', async ({
  demo,
  browser,
}) => {
  const manager = await demo.enter(browser, '冯刚');
  await manager.setViewportSize({ width: 1440, height: 1000 });
  await manager.goto(`${demo.url}/prospects`);
  const rows = await (
    await manager.request.get(`${demo.url}/api/lists/prospect-entries/rows?size=200`)
  ).json();
  const open = rows.items.find((it: { cells: { state: string } }) => it.cells.state === 'NEW');

  await test.step('nobody is judged unheard', async () => {
    await manager.goto(`${demo.url}/prospects?open=${open.id}`);
    const drawer = manager.getByRole('dialog', { name: '预期客户判定' });
    await expect(drawer.getByText('按准则打分')).toBeVisible();
    await drawer.getByRole('button', { name: '判定为预期客户' }).click();
    await expect(manager.getByText(/还没有/).last()).toBeVisible();
    await noSeriousFinding(manager);
  });

  await test.step('the board counts and the case of a lost customer closes with a remedy', async () => {
    const boss = await demo.enter(browser, '钱进');
    await boss.goto(`${demo.url}/lifecycle`);
    await expect(boss.getByRole('heading', { name: '三个转化' })).toBeVisible();
    const cases = await (await boss.request.get(`${demo.url}/api/lists/churn-cases/rows?size=200`)).json();
    const lost = cases.items.find(
      (it: { cells: { outcome: string; remedy?: string } }) =>
        it.cells.outcome === 'OPEN' && !it.cells.remedy,
    );
    await boss.goto(`${demo.url}/churn-cases?open=${lost.id}`);
    const drawer = boss.getByRole('dialog', { name: '流失个案' });
    await drawer.getByRole('button', { name: '已补救，关闭' }).click();
    await expect(boss.getByText(/关闭前请先写明/)).toBeVisible();
    await drawer.getByLabel('流失原因').click();
    await boss.getByTitle('我们关怀不够').click();
    await drawer.getByLabel('补救方案').fill('顾问登门看望，以后每季度问候');
    await drawer.getByRole('button', { name: '已补救，关闭' }).click();
    await expect(boss.getByText('个案已关闭')).toBeVisible();
  });
});
