import type { Page } from '@playwright/test';
import { Dealer, expect, test } from '../support/dealer';

// Issue 6: bad answers over weeks, an alarm, a preventive action, its proof, and block K of the next report.

const HEAD = '客户姓名,手机,车牌号,品牌,车型,委托书号,交车日期,维修类型,服务顾问,是否同意回访';
const ORDERS = 20;

/** Orders of different customers, numbered on from the one before. */
function file(day: string, first: number): string {
  const rows = Array.from({ length: ORDERS }, (_, at) => {
    const no = first + at;
    const plate = `鄂A${String(20_000 + no).slice(-5)}`;
    return `客户${no},139${String(no).padStart(8, '0')},${plate},东风标致,408,Z${no},${day} 10:00,定保,周涛,是`;
  });
  return `${[HEAD, ...rows].join('\n')}\n`;
}

async function importOrders(dealer: Dealer, page: Page, content: string): Promise<void> {
  await dealer.enter(page, 'steward', '/imports');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '工单.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: '试运行', exact: true }).click();
  await expect(page.getByText('试运行的结果')).toBeVisible();
  await page.getByRole('button', { name: '开始导入' }).click();
  await expect(page.getByText('导入的结果')).toBeVisible();
  await expect(page.getByText('没有错误的行')).toBeVisible();
}

/** Calls all who are due on a day; the first so many miss the hint at the next service. */
async function callAll(dealer: Dealer, day: string, unfavourable: number): Promise<void> {
  const { items } = await dealer.api('advisor', 'GET', `/api/follow-up/tasks?size=200&from=${day}&to=${day}`);
  expect(items).toHaveLength(ORDERS);
  for (const [index, task] of items.entries()) {
    const call = await dealer.api('advisor', 'GET', `/api/follow-up/tasks/${task.id}`);
    const answers = call.questions.map((it: { id: string; code: string; positive: string }) => {
      const no = it.code === 'Q11' && index < unfavourable;
      return {
        questionId: it.id,
        value: no ? 'NO' : it.positive,
        ...(no && { remark: '没有说下次什么时候来' }),
      };
    });
    await dealer.api('advisor', 'POST', `/api/follow-up/tasks/${task.id}/record`, {
      brokenOff: false,
      intervieweeRole: 'OWNER',
      intervieweeName: '客户',
      sections: [{ taskId: task.id, satisfied: 'YES', answers }],
      otherIssues: [],
      needsFollowUp: false,
    });
  }
}

/** Lists that can be searched: the keyboard is surer than a list on its way to its place. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label }).first();
  await field.fill(option);
  await field.press('Enter');
}

async function openAction(dealer: Dealer, page: Page, role: 'manager' | 'advisor' | 'gm'): Promise<void> {
  const { items } = await dealer.api('manager', 'GET', '/api/lists/capas/rows');
  await dealer.enter(page, role, `/capas/${items[0].id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function giveBack(dealer: Dealer, page: Page, reason: string): Promise<void> {
  await openAction(dealer, page, 'gm');
  await page.getByRole('link', { name: '去审批' }).click();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox').fill(reason);
  await drawer.getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByText('已退回申请人修改')).toBeVisible();
}

async function agree(dealer: Dealer, page: Page): Promise<void> {
  await openAction(dealer, page, 'gm');
  await page.getByRole('link', { name: '去审批' }).click();
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await expect(page.getByText('已同意', { exact: true }).first()).toBeVisible();
}

test('bad answers become an alarm, an action, a proof and a line of the next report', async ({ page }) => {
  test.setTimeout(300_000);
  const dealer = await Dealer.open();
  try {
    await test.step('for a week a quarter of the customers are told nothing of the next service', async () => {
      await dealer.moveTo('2026-09-09T09:00');
      await importOrders(dealer, page, file('2026-09-08', 1));
      await dealer.moveTo('2026-09-11T09:05');
      await callAll(dealer, '2026-09-11', 6);
    });

    await test.step('the night after the month an action is proposed, with its evidence', async () => {
      await dealer.moveTo('2026-10-08T08:40');
      await openAction(dealer, page, 'manager');
      await expect(page.getByText(/Q11/).first()).toBeVisible();
      await expect(page.getByText(/6/).first()).toBeVisible();
    });

    await test.step('the service manager takes it up and sends it in', async () => {
      await page.getByRole('button', { name: '修改', exact: true }).click();
      await page.getByRole('button', { name: '添加原因' }).click();
      await page.getByRole('textbox', { name: '原因分析' }).fill('结算单上没有下次保养一栏');
      await page.getByRole('checkbox', { name: '根本原因' }).check();
      await page.getByRole('button', { name: '添加措施' }).click();
      await page.getByRole('textbox', { name: '做什么' }).fill('结算单加印下次保养栏');
      await choose(page, '责任人', '李静');
      await page.getByRole('textbox', { name: '完成时间' }).fill('2026-10-12');
      await page.keyboard.press('Enter');
      await choose(page, '监督人', '钱进');
      await choose(page, '参加人', '钱进');
      await page.keyboard.press('Escape');
      await page.getByRole('spinbutton', { name: '目标' }).fill('90');
      await page.getByRole('button', { name: '提交审批' }).click();
      await expect(page.getByText('等总经理批准').first()).toBeVisible();
    });

    await test.step('the general manager gives it back, and agrees to what was added', async () => {
      await giveBack(dealer, page, '补充检查办法');
      await openAction(dealer, page, 'manager');
      await expect(page.getByText('补充检查办法').first()).toBeVisible();
      await page.getByRole('button', { name: '修改', exact: true }).click();
      await page.getByRole('textbox', { name: '做什么' }).fill('结算单加印下次保养栏，每周抽查 20 张');
      await page.getByRole('button', { name: '提交审批' }).click();
      await expect(page.getByText('等总经理批准').first()).toBeVisible();
      await agree(dealer, page);
    });

    await test.step('its owner does it', async () => {
      await dealer.moveTo('2026-10-12T14:00');
      await openAction(dealer, page, 'advisor');
      await page.getByRole('button', { name: '完成', exact: true }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('textbox').fill('已加印，抽查 20 张都有');
      await drawer.getByRole('button', { name: '完成', exact: true }).click();
      await expect(page.getByText(/起验证效果/)).toBeVisible();
    });

    await test.step('the customers after it are all told', async () => {
      await dealer.moveTo('2026-10-14T18:00');
      await importOrders(dealer, page, file('2026-10-14', 101));
      await dealer.moveTo('2026-10-19T09:05');
      await callAll(dealer, '2026-10-19', 0);
    });

    await test.step('after the waiting time the verdict stands there with its figures', async () => {
      await dealer.moveTo('2026-11-11T09:30');
      await openAction(dealer, page, 'manager');
      await page.getByRole('button', { name: '验证效果' }).click();
      const drawer = page.getByRole('dialog');
      await expect(drawer.getByText(/措施有效：.*从 70\.0% 变为 100\.0%，好了 30\.0 个百分点/)).toBeVisible();
      await drawer.getByText('有效，关闭').click();
      await drawer.getByRole('button', { name: '验证效果' }).click();
      await expect(page.getByText('已关闭').first()).toBeVisible();
    });

    await test.step('the next report has it as block K', async () => {
      await dealer.enter(page, 'gm', '/follow-up/report?month=2026-11');
      const block = page.getByRole('region', { name: '验证措施 1 份，有效 1 份' });
      await expect(block.getByText('有效', { exact: true })).toBeVisible();
      await expect(block.getByText('+30.0')).toBeVisible();
    });
  } finally {
    await dealer.close();
  }
});
