import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('whoever leaves hands the work over first, and a colleague says that it is his now', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '邹平');
  const successor = await demo.enter(browser, '陈晨');

  await test.step('with customers in hand nobody is set to left', async () => {
    await page.goto(`${demo.url}/employees?q=${encodeURIComponent('褚亮')}`);
    await page.getByText('褚亮').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('离职', { exact: true }).click();
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(drawer.getByText(/褚亮 名下还有 \d+ 位客户/)).toBeVisible();
    await drawer.getByRole('link', { name: '交接工作' }).click();
  });

  await test.step('everything is offered to one colleague', async () => {
    await expect(page.getByRole('heading', { name: '交接 褚亮 的工作' })).toBeVisible();
    await page.getByLabel('全部交给').fill('陈晨');
    await page.getByTitle('陈晨').first().click();
    await page.getByLabel('给接收人的话').fill('王总喜欢微信联系');
    await noSeriousFinding(page);
    await page.getByRole('button', { name: '发给接收人' }).click();
    await expect(page.getByText('待接收').first()).toBeVisible();
  });

  await test.step('he finds it, reads it and accepts', async () => {
    await successor.goto(`${demo.url}/handovers?box=FOR_ME`);
    await successor.getByText(/褚亮：.*\d+ 客户/).click();
    const drawer = successor.getByRole('dialog');
    await expect(drawer.getByText('王总喜欢微信联系')).toBeVisible();
    await noSeriousFinding(successor);
    await drawer.getByRole('button', { name: '接收' }).click();
    await expect(successor.getByText('已接收').first()).toBeVisible();
  });

  await test.step('nothing is left, and he can go', async () => {
    await page.goto(`${demo.url}/employees?q=${encodeURIComponent('褚亮')}`);
    await page.getByText('褚亮').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('离职', { exact: true }).click();
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(drawer).toBeHidden();
  });
});
