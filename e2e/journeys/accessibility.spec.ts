import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { noSeriousFinding } from '../support/axe';
import { type Demo, expect, test } from '../support/demo';

/** Every page of the application, as its route files name them; a new page is walked without being added here. */
function routes(): string[] {
  const folder = fileURLToPath(new URL('../../web/src/app/routes/', import.meta.url));
  const files = readdirSync(folder).map((file) => readFileSync(folder + file, 'utf8'));
  const paths = files.flatMap((text) =>
    [...text.matchAll(/\{ path: '([^']+)', lazy/g)].map(([, path]) => path as string),
  );
  return ['me', ...paths, 'nowhere'];
}

/** Where the pages of one record find one: the newest of its list. */
const lists: Record<string, string> = {
  approvals: '/api/approvals?box=ALL',
  calls: '/api/follow-up/tasks',
  capas: '/api/lists/capas/rows',
  'contacts-made': '/api/lists/contacts-made/rows',
  complaints: '/api/complaints',
  customers: '/api/customers',
  'follow-up/analyses': '/api/quality-analyses',
  'follow-up/letters': '/api/follow-up/tasks',
  'follow-up/questionnaires': '/api/questionnaires',
  'follow-up/records': '/api/follow-up/records',
  'follow-up/rules': '/api/cadence-rules',
  imports: '/api/imports',
  'privacy/incidents': '/api/privacy-incidents',
  'success-stories': '/api/lists/success-stories/rows',
  vehicles: '/api/vehicles',
  'work-orders': '/api/work-orders',
  'work-orders/hand-overs': '/api/order-hand-overs',
};

/** The demo stands in September. */
async function reportsOfLastMonth(page: Page, demo: Demo): Promise<string> {
  const departments = await (await page.request.get(`${demo.url}/api/departments`)).json();
  const store = departments.find(({ kind }: { kind: string }) => kind === 'STORE');
  return `/api/follow-up-reports?month=2026-08&department=${store.id}`;
}

async function addresses(demo: Demo, page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes()) {
    const [collection = '', rest] = route.split('/:id');
    if (rest === undefined) {
      found.push(`/${route}`);
      continue;
    }
    const list = collection === 'follow-up/report' ? await reportsOfLastMonth(page, demo) : lists[collection];
    if (!list) {
      throw new Error(`Name the list in which ${route} finds a record`);
    }
    const answer = await page.request.get(demo.url + list);
    const body = answer.ok() ? await answer.json() : {};
    const [first] = Array.isArray(body) ? body : (body.items ?? body.revisions ?? []);
    // Without a record the page says so, and that is looked at as well.
    found.push(`/${collection}/${first?.id ?? '00000000-0000-7000-8000-000000000000'}${rest}`);
  }
  return found;
}

test('the walk knows the pages', () => {
  expect(routes().length).toBeGreaterThan(25);
});

// Some fifty pages, and two workers to share them.
test.describe.configure({ mode: 'parallel', timeout: 360_000 });

async function walk(
  demo: Demo,
  page: Page,
  look: (at: number) => Promise<void>,
  mine: (address: string, at: number) => boolean = () => true,
): Promise<void> {
  for (const [at, address] of (await addresses(demo, page))
    .filter((it, place) => mine(it, place))
    .entries()) {
    await page.goto(demo.url + address);
    await expect(page.locator('main')).not.toBeEmpty();
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
    await look(at);
  }
  await page.context().close();
}

for (const half of [0, 1]) {
  test(`no page keeps the administrator out: no serious finding of axe, light or dark, half ${half + 1}`, async ({
    demo,
    browser,
  }) => {
    const page = await demo.enter(browser, '邹平');
    const look = async (at: number) => {
      await noSeriousFinding(page);
      // Only colours differ in the dark, and pages share them: every fourth page is looked at there, or the walk takes too long.
      if (at % 4 !== 0) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
      await noSeriousFinding(page, { only: 'color-contrast' });
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await walk(demo, page, look, (_, at) => at % 2 === half);
  });
}

test('no page keeps a caller out: no serious finding of axe', async ({ demo, browser }) => {
  const page = await demo.enter(browser, '李静');
  // The same pages in the same colours as the administrator's, with less on them: each opens, and every fourth is looked at.
  await walk(demo, page, async (at) => {
    if (at % 4 === 0) await noSeriousFinding(page, { without: 'color-contrast' });
  });
});
