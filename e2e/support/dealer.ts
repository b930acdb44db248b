import { test as base, type Page } from '@playwright/test';
import { Server } from './server';

const PASSWORD = 'correct horse 马 battery';

export type Role = 'manager' | 'gm' | 'advisor' | 'steward' | 'admin';

/** The staff that the journeys need; everybody works in the branch 江城标致站. */
const STAFF: Record<Exclude<Role, 'admin'>, { name: string; loginName: string; role: string }> = {
  gm: { name: '赵明', loginName: 'zhaoming', role: 'GENERAL_MANAGER' },
  manager: { name: '钱进', loginName: 'qianjin', role: 'SERVICE_MANAGER' },
  advisor: { name: '李静', loginName: 'lijing', role: 'CR_ADVISOR' },
  steward: { name: '沈洁', loginName: 'shenjie', role: 'DATA_STEWARD' },
};

/** One dealer for all journeys of a run, entered through the public API as an administrator would. */
export class Dealer {
  readonly password = PASSWORD;

  private constructor(
    private readonly server: Server,
    private readonly cookies: Map<Role, string>,
  ) {}

  static async open(): Promise<Dealer> {
    const server = await Server.start('2026-09-07T08:30+08:00');
    const link = new URL(await server.setupLink());
    const cookies = new Map<Role, string>();
    const dealer = new Dealer(server, cookies);
    const setup = await fetch(`${server.url}/api/setup`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        token: link.searchParams.get('token'),
        companyName: '江城汽车销售服务有限公司',
        name: '管理员',
        loginName: 'admin',
        password: PASSWORD,
      }),
    });
    if (!setup.ok) {
      throw new Error(await setup.text());
    }
    cookies.set('admin', cookieOf(setup));
    const departments = await dealer.api('admin', 'GET', '/api/departments');
    const store = await dealer.api('admin', 'POST', '/api/departments', {
      name: '江城标致站',
      kind: 'STORE',
      parentId: departments[0].id,
      stationName: '站',
      areaCode: '027',
      brand: '东风标致',
    });
    for (const [role, person] of Object.entries(STAFF)) {
      await dealer.hire(role as Role, person, store.id);
    }
    return dealer;
  }

  get url(): string {
    return this.server.url;
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  /** A page on which this person has signed in. */
  async enter(page: Page, role: Role, path = '/'): Promise<Page> {
    await page.context().clearCookies();
    await page.context().addCookies([{ name: 'zhiji_session', value: this.cookie(role), url: this.url }]);
    await page.goto(this.url + path);
    return page;
  }

  /** Moves the clock to a local time in Shanghai; what falls due on the way is done. */
  async moveTo(local: string): Promise<void> {
    await this.api('admin', 'PUT', '/api/test-clock', { now: `${local}:00+08:00` });
  }

  // biome-ignore lint/suspicious/noExplicitAny: journeys read a few fields of many answers
  async api(role: Role, method: string, path: string, body?: unknown, version?: number): Promise<any> {
    const csrf = 'journey';
    const response = await fetch(this.url + path, {
      method,
      headers: {
        Cookie: `zhiji_session=${this.cookie(role)}; XSRF-TOKEN=${csrf}`,
        'X-XSRF-TOKEN': csrf,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }

  private async hire(
    role: Role,
    person: { name: string; loginName: string; role: string },
    departmentId: string,
  ) {
    const employee = await this.api('admin', 'POST', '/api/employees', {
      name: person.name,
      departmentId,
      status: 'ACTIVE',
      roles: [person.role],
    });
    const { link } = await this.api('admin', 'POST', `/api/employees/${employee.id}/sign-in`, {
      loginName: person.loginName,
    });
    const entered = await fetch(`${this.url}/api/session/first-password`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: new URL(link, this.url).searchParams.get('token'), password: PASSWORD }),
    });
    this.cookies.set(role, cookieOf(entered));
  }

  private cookie(role: Role): string {
    const cookie = this.cookies.get(role);
    if (!cookie) {
      throw new Error(`${role} has not signed in`);
    }
    return cookie;
  }
}

function cookieOf(response: Response): string {
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.match(/^zhiji_session=([^;]+)/)?.[1])
    .find(Boolean);
  if (!cookie) {
    throw new Error(`no session: ${response.status}`);
  }
  return cookie;
}

/** A journey at the dealer's. */
export const test = base.extend<object, { dealer: Dealer }>({
  dealer: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixtures from this pattern
    async ({}, use) => {
      const dealer = await Dealer.open();
      await use(dealer);
      await dealer.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
