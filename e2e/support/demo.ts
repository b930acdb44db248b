import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import { Server } from './server';

/** The fictitious dealer in the middle of the work, entered by the links that the terminal prints. */
export class Demo {
  private readonly states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  private constructor(
    private readonly server: Server,
    private readonly links: Map<string, string>,
  ) {}

  static async open(): Promise<Demo> {
    const server = await Server.demo('2026-09-07T09:40+08:00');
    try {
      return new Demo(server, await server.roleLinks());
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  get url(): string {
    return this.server.url;
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  /** A page of its own for somebody, by the name that the person has in the demo. */
  async enter(browser: Browser, name: string): Promise<Page> {
    const state = this.states.get(name);
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      ...(state && { storageState: state }),
    });
    const page = await context.newPage();
    if (state) {
      await page.goto(this.url);
    } else {
      const link = this.links.get(name);
      if (!link) {
        throw new Error(`the demo has no link for ${name}`);
      }
      await page.goto(link);
      await page.waitForURL((url) => !url.pathname.startsWith('/enter'));
      // A link works once; whoever comes back comes with the session.
      this.states.set(name, await context.storageState());
    }
    return page;
  }
}

export const test = base.extend<object, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixtures from this pattern
    async ({}, use) => {
      const demo = await Demo.open();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
