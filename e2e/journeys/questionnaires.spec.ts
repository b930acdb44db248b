import { noSeriousFinding } from '../support/axe';
import { expect, test } from '../support/demo';

test('a questionnaire is put together from the bank, ordered by keyboard, tried out, published and chosen by a rule', async ({
  demo,
  browser,
}) => {
  const page = await demo.enter(browser, '高翔');
  await page.goto(`${demo.url}/follow-up/questionnaires/new`);
  const preview = page.getByRole('complementary', { name: '打电话时的样子' });

  await test.step('from the bank, with what a question hangs on', async () => {
    await page.getByRole('textbox', { name: '问卷名称' }).fill('交车三问');
    await page.getByRole('button', { name: '从题库添加' }).first().click();
    const bank = page.getByRole('dialog', { name: '题库' });
    await bank.getByRole('checkbox', { name: /^Q15/ }).check();
    await bank.getByRole('checkbox', { name: /^Q13/ }).check();
    await noSeriousFinding(page);
    await bank.getByRole('button', { name: '添加 3 题' }).click();
    await expect(page.getByRole('button', { name: /^编辑 Q01/ })).toBeVisible();
  });

  await test.step('what it hangs on stays before it', async () => {
    const handle = page.getByRole('button', { name: /^移动 Q15/ });
    await handle.press('ArrowUp');
    await expect(page.getByRole('status').filter({ hasText: 'Q15 移到第 2 位' })).toBeAttached();
    await handle.press('ArrowUp');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect(page.getByText('只能跟着前面的题目出现').first()).toBeVisible();
    await page.getByRole('button', { name: /^移动 Q15/ }).press('ArrowDown');
  });

  await test.step('tried out as in a call', async () => {
    await expect(preview.getByText('主要是哪些地方让您不满意')).toBeHidden();
    await preview.getByRole('button', { name: '否', exact: true }).click();
    await expect(preview.getByText('主要是哪些地方让您不满意')).toBeVisible();
  });

  await test.step('published, it is there to be chosen', async () => {
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await expect(page.getByRole('link', { name: '交车三问' })).toBeVisible();
    await page.goto(`${demo.url}/follow-up/rules/new`);
    await page.getByRole('combobox', { name: '问哪份问卷' }).click();
    await expect(page.getByTitle('交车三问')).toBeVisible();
  });
});
