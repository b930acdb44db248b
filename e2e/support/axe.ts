import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Colours on the way from one to the other are neither. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    const passing = document.getAnimations().filter((it) => it.effect?.getTiming().iterations !== Infinity);
    const arrived = Promise.allSettled(passing.map((it) => it.finished));
    // One that was halted never ends.
    await Promise.race([arrived, new Promise((late) => setTimeout(late, 2_000))]);
  });
}

/** Nothing that keeps a person from using the page, as axe sees it; of the named rules only, where some are named. */
export async function noSeriousFinding(
  page: Page,
  options: { only?: string; without?: string } = {},
): Promise<void> {
  // What is on its way out is paler than what is read.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')).toHaveCount(0);
  await settled(page);
  const axe = new AxeBuilder({ page })
    // Rows and days are alike: a few of them tell.
    .exclude('tbody tr:nth-child(n+4)')
    .exclude('main ul > li:nth-child(n+6)')
    .exclude('main section > section:nth-child(n+3)')
    .options({
      resultTypes: ['violations'],
      ...(options.only && { runOnly: { type: 'rule', values: [options.only] } }),
      ...(options.without && { rules: { [options.without]: { enabled: false } } }),
    });
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  expect.soft(said, new URL(page.url()).pathname).toEqual([]);
}
