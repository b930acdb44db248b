import type { Page } from '@playwright/test';
import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/dealer';

// Delivered on Friday, so that the third day, a Monday, is the day of the journey.
const FILE = `客户姓名,性别,手机,车牌号,VIN,品牌,车型,委托书号,交车日期,维修类型,维修项目,服务顾问,是否同意回访,预约回访时间
王建国,男,13800138000,鄂A12345,LDCB43L13R0100007,东风标致,408,R0001,2026-09-04 16:00,一般维修,更换刹车片,周涛,是,09:00-10:00
李敏,女,13900139000,鄂AD12345,,东风标致,e2008,R0002,2026-09-04 17:00,定保,常规保养,周涛,是,
张伟,男,13700137000,鄂A66666,,东风标致,508,R0003,2026-09-04 17:30,定保,常规保养,周涛,否,
`;

test('a file is imported, a customer called, and his complaint answered in time', async ({
  dealer,
  page,
}) => {
  await test.step('the data steward imports what the old system gives out', async () => {
    await dealer.enter(page, 'steward', '/imports');
    await page.locator('input[type=file]').setInputFiles({
      name: '委托书.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(FILE),
    });
    await page.getByRole('button', { name: '试运行', exact: true }).click();
    await expect(page.getByText('试运行的结果')).toBeVisible();
    await page.getByRole('button', { name: '开始导入' }).click();
    await expect(page.getByText('导入的结果')).toBeVisible();
    await expect(page.getByText('没有错误的行')).toBeVisible();
  });

  await test.step('who agreed is on today’s list of the customer-relations advisor, who refused is not', async () => {
    await dealer.moveTo('2026-09-07T09:05');
    await dealer.enter(page, 'advisor');
    await expect(page.getByText('王建国').first()).toBeVisible();
    await expect(page.getByText('李敏').first()).toBeVisible();
    await expect(page.getByText('张伟')).toHaveCount(0);
    await expect(page.getByText('维修后第 3 天').first()).toBeVisible();
    await noSeriousFinding(page);
  });

  await test.step('the call: identity first, a “no” with its reason, a grievance in the customer’s own words', async () => {
    await page.getByText('王建国').first().click();
    await page.getByRole('button', { name: /^Y? ?是本人$/ }).click();
    await expect(page.getByText(/已答 0 \//)).toBeVisible();
    const questions = page.locator('fieldset[aria-labelledby^="q-"]');
    const asked = await questions.count();
    for (let index = 0; index < asked; index += 1) {
      await questions
        .nth(index)
        .getByRole('button', { name: index === 3 ? '否' : '是', exact: true })
        .click();
    }
    await page.getByLabel(/原因/).first().fill('晚交车 40 分钟');
    await page.getByRole('checkbox', { name: 'Q04 需处理' }).check();
    await expect(page.getByText(/保存后交给 钱进/)).toBeVisible();
    await page.getByRole('button', { name: '客户有抱怨' }).click();
    await expect(page.getByText('不要解释').first()).toBeVisible();
    await page.getByLabel('客户原话').fill('说好四点交车，让我等到四点四十，也没有人说一声。');
    await page.getByText('一般投诉').first().click();
    await noSeriousFinding(page);
    await page.getByRole('button', { name: /^1? ?完成$/ }).click();
    await expect(page.getByText(/并登记投诉/)).toBeVisible();
  });

  await test.step('the advisor reports the complaint to the general manager', async () => {
    await openComplaint(page, dealer.url);
    await take(page, '上报总经理');
    await expect(page.getByText('已上报总经理')).toBeVisible();
  });

  await test.step('the general manager is told', async () => {
    await dealer.enter(page, 'gm', '/notices');
    await expect(page.getByText(/投诉/).first()).toBeVisible();
    await expect(page.getByText('王建国').first()).toBeVisible();
  });

  await test.step('the service manager answers and resolves within a working day', async () => {
    await dealer.moveTo('2026-09-07T15:00');
    await dealer.enter(page, 'manager');
    await openComplaint(page, dealer.url);
    await take(page, '指定处理人', async (drawer) => {
      await drawer.getByRole('combobox').click();
      await page.locator('.ant-select-item-option').filter({ hasText: '钱进' }).click();
    });
    await expect(page.getByText('已指定处理人')).toBeVisible();
    await take(page, '登记回复客户', async (drawer) => {
      await drawer.getByText('电话', { exact: true }).click();
      await drawer.getByLabel('回复内容').fill('已向客户道歉，说明延误原因，下次到店优先安排。');
      await drawer.getByText('接受', { exact: true }).click();
    });
    await expect(page.getByText('已登记回复')).toBeVisible();
    await take(page, '处理完成', async (drawer) => {
      await drawer.getByLabel('原因类别').click();
      await page.locator('.ant-select-item-option').filter({ hasText: '配件到货晚' }).click();
      // Chosen before anything else is typed.
      await expect(drawer.getByTitle('配件到货晚')).toBeVisible();
      await drawer.getByLabel('原因分析').fill('配件到货晚，服务顾问没有提前告知。');
      await drawer.getByLabel('解决方案').fill('交车前半小时由服务顾问电话确认。');
    });
    await expect(page.getByText('处理已完成，等二次回访')).toBeVisible();
  });

  await test.step('the second call finds him satisfied, and the complaint is closed', async () => {
    await dealer.moveTo('2026-09-08T09:30');
    await dealer.enter(page, 'advisor');
    await openComplaint(page, dealer.url);
    await take(page, '登记二次回访', async (drawer) => {
      await drawer.getByText('满意', { exact: true }).click();
    });
    await expect(page.getByText('已关闭').first()).toBeVisible();
    await expect(page.getByRole('dialog', { name: '登记二次回访', exact: true })).toBeHidden();
    await noSeriousFinding(page);
  });

  await test.step('what was ticked in the call waits for the service manager, who sees to it', async () => {
    await dealer.enter(page, 'manager', '/today');
    await page.getByRole('region', { name: '要我处理的问题' }).getByText('晚交车 40 分钟').click();
    await page.getByRole('button', { name: '办结' }).click();
    const form = page.getByRole('dialog', { name: /^办结/ });
    await form.getByLabel('处理结果').fill('交车前半小时由服务顾问电话确认，已在晨会讲过。');
    await noSeriousFinding(page);
    await form.getByRole('button', { name: '办结' }).click();
    await expect(page.getByText('按时办结')).toBeVisible();
  });

  await test.step('the advisor finds her calls in the month’s report, and each figure opens its rows', async () => {
    await dealer.enter(page, 'advisor', '/follow-up/report');
    await expect(page.getByRole('heading', { name: '成功率 50.0\u202F%' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '反映最多：Q04 按时交车，1 次' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^投诉 1 件/ })).toBeVisible();
    await noSeriousFinding(page);
    await page.getByRole('link', { name: '成功回访 1', exact: true }).first().click();
    const rows = page.getByRole('dialog', { name: '成功回访' });
    await expect(rows.getByText('王建国')).toBeVisible();
    await expect(rows.getByText('李敏')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(rows).toBeHidden();
  });

  await test.step('she submits it to the general manager', async () => {
    await page.getByRole('button', { name: '提交给总经理' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('说明和建议').fill('交车前先打电话，本月起试行。');
    await form.getByRole('button', { name: '提交给总经理' }).click();
    await expect(page.getByText('已提交给 赵明')).toBeVisible();
    await page.waitForURL(/\/follow-up\/report\/[0-9a-f-]{36}$/);
    await expect(page.getByText(/数字不再变化/)).toBeVisible();
  });
  const report = page.url();

  await test.step('the general manager is told, and opens it', async () => {
    await dealer.moveTo('2026-09-08T10:15');
    await dealer.enter(page, 'gm', '/notices');
    await page.getByText('收到回访月报').first().click();
    await expect(page).toHaveURL(report);
    await expect(page.getByText('交车前先打电话，本月起试行。')).toBeVisible();
    await noSeriousFinding(page);
  });

  await test.step('the advisor sees when he has read it', async () => {
    await dealer.enter(page, 'advisor', new URL(report).pathname);
    const read = page.getByRole('listitem').filter({ hasText: /^主送 赵明/ });
    await expect(read).toContainText('今天 10:15 已阅');
  });
});

async function openComplaint(page: Page, url: string) {
  await page.goto(`${url}/complaints`);
  await page.getByText('王建国').first().click();
}

/** Presses the complaint's next step, fills its drawer, and confirms there. */
async function take(
  page: Page,
  step: string,
  fill?: (drawer: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await page.getByRole('button', { name: step }).first().click();
  const drawer = page.getByRole('dialog', { name: step, exact: true });
  await fill?.(drawer);
  await drawer.getByRole('button', { name: step }).click();
}
