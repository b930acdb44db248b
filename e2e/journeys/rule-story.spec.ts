import type { Page } from '@playwright/test';
import { Dealer, expect, type Role, test } from '../support/dealer';

const REMINDED = '有该联系的客户还没联系';
const TEAM_REMINDED = '下属有该联系的客户还没联系';

/** The advisor's superior is the service manager, and above both stands the general manager. */
async function whoIsAboveWhom(dealer: Dealer): Promise<void> {
  const staff = (await dealer.api('admin', 'GET', '/api/employees?size=50')).items;
  const person = (name: string) => staff.find((it: { name: string }) => it.name === name);
  const advisor = await dealer.api('admin', 'GET', `/api/employees/${person('李静').id}`);
  await dealer.api(
    'admin',
    'PUT',
    `/api/employees/${advisor.id}`,
    { ...advisor, superiorId: person('钱进').id },
    advisor.version,
  );
  const store = (await dealer.api('admin', 'GET', '/api/departments')).find(
    (it: { kind: string }) => it.kind === 'STORE',
  );
  await dealer.api(
    'admin',
    'PUT',
    `/api/departments/${store.id}`,
    { ...store, managerId: person('赵明').id },
    store.version,
  );
  await dealer.api('steward', 'POST', '/api/customers', {
    type: 'PERSON',
    name: '秦月圆',
    gender: 'FEMALE',
    ownerId: advisor.id,
    departmentId: store.id,
    contactPoints: [{ type: 'MOBILE', value: '13907194321' }],
    profile: { birthday: { month: 9, day: 30, calendar: 'SOLAR' } },
  });
}

async function told(dealer: Dealer, page: Page, role: Role, title: string): Promise<number> {
  await dealer.enter(page, role, '/notices');
  await expect(page.getByRole('heading', { name: '消息', level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  return page.getByText(title, { exact: true }).count();
}

// A dealer of its own: what other journeys leave undone is reminded of, too.
const story = test.extend<{ ownDealer: Dealer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixtures from this pattern
  ownDealer: async ({}, use) => {
    const dealer = await Dealer.open();
    await use(dealer);
    await dealer.close();
  },
});

story(
  'a visit that nobody makes climbs to the superior and the head, and rests on holidays',
  async ({ ownDealer: dealer, page }) => {
    await dealer.moveTo('2026-09-28T08:30');
    await whoIsAboveWhom(dealer);

    await story.step('a rule is made, and what it brings is seen before it is saved', async () => {
      await dealer.enter(page, 'manager', '/follow-up/rules/new');
      await page.getByLabel('规则名称').fill('生日当天登门祝贺');
      await choose(page, '起因', '客户生日之前');
      await page.getByRole('spinbutton', { name: '提前' }).fill('0');
      await choose(page, '联系方式', '走访');
      await page.getByRole('spinbutton', { name: '到期后留几个工作日' }).fill('6');
      await page.getByRole('button', { name: '再加一条' }).click();
      const consequences = page.getByRole('region', { name: '会带来什么' });
      await expect(consequences.getByText('未来 12 周首次到期 1 个')).toBeVisible();
      await expect(consequences.getByText('秦月圆')).toBeVisible();
      await expect(consequences.getByText('李静').first()).toBeVisible();
      await page.getByRole('button', { name: '保存并启用' }).click();
      await expect(page.getByText(/已保存并启用“生日当天登门祝贺”/)).toBeVisible();
    });

    let [superior, head] = [0, 0];
    await story.step('on the evening of the day its owner is reminded, and nobody on a holiday', async () => {
      const owner = await told(dealer, page, 'advisor', REMINDED);
      superior = await told(dealer, page, 'manager', TEAM_REMINDED);
      head = await told(dealer, page, 'gm', TEAM_REMINDED);
      await dealer.moveTo('2026-09-30T18:05');
      expect(await told(dealer, page, 'advisor', REMINDED)).toBe(owner + 1);
      await dealer.moveTo('2026-10-07T19:00');
      expect(await told(dealer, page, 'advisor', REMINDED)).toBe(owner + 1);
      expect(await told(dealer, page, 'manager', TEAM_REMINDED)).toBe(superior);
    });

    await story.step(
      'on the first working day after it also the superior, on the third the head',
      async () => {
        await dealer.moveTo('2026-10-08T09:05');
        expect(await told(dealer, page, 'manager', TEAM_REMINDED)).toBe(superior + 1);
        await dealer.moveTo('2026-10-09T09:05');
        expect(await told(dealer, page, 'gm', TEAM_REMINDED)).toBe(head);
        await dealer.moveTo('2026-10-10T09:05');
        expect(await told(dealer, page, 'gm', TEAM_REMINDED)).toBe(head + 1);
      },
    );
  },
);

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).click();
}
