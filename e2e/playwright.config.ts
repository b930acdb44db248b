import { defineConfig } from '@playwright/test';

const results = process.env.ZHIJI_RESULTS;

export default defineConfig({
  testDir: 'journeys',
  // Journeys wait more than they compute; each worker has servers of its own.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: results ? [['list'], ['json', { outputFile: `${results}/e2e.json` }]] : 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.ZHIJI_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
