import { test } from '../support/demo';
test('shots', async ({ browser, demo }) => {
  test.setTimeout(180_000);
  for (const [name, path, file] of [
    ['钱进', '/', 'sm'],
    ['赵明', '/', 'gm'],
    ['李静', '/', 'caller'],
    ['钱进', '/targets', 'targets'],
  ] as const) {
    const page = await demo.enter(browser, name);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(demo.url + path);
    await page.waitForTimeout(2500);
    await page.screenshot({ path: `/tmp/shots/${file}.png` });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/shots/${file}-390.png` });
    await page.context().close();
  }
});
