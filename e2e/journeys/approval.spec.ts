import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('an export with full numbers is asked for, agreed to on a telephone with two taps, and fetched', async ({
  demo,
  browser,
}) => {
  const steward = await demo.enter(browser, '沈洁');

  await test.step('the steward says what for', async () => {
    await steward.goto(`${demo.url}/customers`);
    await steward.getByRole('button', { name: '导出' }).click();
    await steward.getByRole('menuitem', { name: '申请完整号码…' }).click();
    const form = steward.getByRole('dialog', { name: /申请导出/ });
    await form.getByRole('button', { name: '提交申请' }).click();
    await expect(form.getByText('请填写用途')).toBeVisible();
    await form.getByLabel('用途').fill('国庆活动短信名单，发完即删');
    await form.getByRole('button', { name: '提交申请' }).click();
    await expect(steward.getByText('已提交，批准后会通知您')).toBeVisible();
  });

  await test.step('the general manager agrees on the way', async () => {
    const chief = await demo.enter(browser, '赵明');
    await chief.setViewportSize({ width: 390, height: 844 });
    await chief.goto(`${demo.url}/today`);
    await chief
      .getByRole('region', { name: '待我审批' })
      .getByRole('link', { name: /^导出客户/ })
      .click();
    await expect(chief.getByText('国庆活动短信名单，发完即删')).toBeVisible();
    await noSeriousFinding(chief);
    await chief.getByRole('button', { name: '同意' }).click();
    await expect(chief.getByText('已同意', { exact: true }).first()).toBeVisible();
    await expect(chief.getByRole('button', { name: '同意' })).toHaveCount(0);
  });

  await test.step('the file is there, and on record', async () => {
    await steward.goto(`${demo.url}/exports`);
    const fetched = steward.waitForEvent('download');
    await steward.getByRole('button', { name: '下载' }).first().click();
    expect((await fetched).suggestedFilename()).toMatch(/^客户-.*\.xlsx$/);
    await noSeriousFinding(steward);
  });
});
