import { expect, test } from '@playwright/test';
import { noSeriousFinding } from '../support/axe';
import { Server } from '../support/server';

test('the first person sets the company up by the link in the terminal and signs in again later', async ({
  page,
}) => {
  const server = await Server.start('2026-09-07T08:30+08:00');
  try {
    await page.goto(await server.setupLink());
    await expect(page.getByText('开始使用知己')).toBeVisible();
    await page.getByLabel('公司名称').fill('江城汽车销售服务有限公司');
    await page.getByLabel('您的姓名').fill('王总');
    await page.getByLabel('用户名').fill('wang');
    await page.getByLabel('密码', { exact: true }).fill('wang');
    await page.getByLabel('再输一遍密码').fill('wang');
    await page.getByRole('button', { name: '开始使用' }).click();
    await expect(page.getByText('密码至少 10 个字符')).toBeVisible();
    await expect(page.getByLabel('公司名称')).toHaveValue('江城汽车销售服务有限公司');
    await page.getByLabel('密码', { exact: true }).fill('correct horse 马 battery');
    await page.getByLabel('再输一遍密码').fill('correct horse 马 battery');
    await page.getByRole('button', { name: '开始使用' }).click();
    await expect(page.getByRole('navigation').first()).toBeVisible();

    await page.context().clearCookies();
    await page.goto(server.url);
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
    await noSeriousFinding(page);
    await page.getByLabel('用户名').fill('wang');
    await page.getByLabel('密码').fill('correct horse 马 battery');
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('navigation').first()).toBeVisible();
  } finally {
    await server.stop();
  }
});

test('the link of the first start works once', async () => {
  const server = await Server.start('2026-09-07T08:30+08:00');
  try {
    const token = new URL(await server.setupLink()).searchParams.get('token');
    // Without cookies: a second visitor, not the first one's browser.
    const setUp = (loginName: string) =>
      fetch(`${server.url}/api/setup`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          token,
          companyName: '江城汽车',
          name: '王总',
          loginName,
          password: 'correct horse 马 battery',
        }),
      });
    expect((await setUp('wang')).status).toBe(200);
    expect((await setUp('another')).status).toBe(409);
  } finally {
    await server.stop();
  }
});
