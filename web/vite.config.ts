import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = `http://127.0.0.1:${process.env.ZHIJI_PORT ?? '8080'}`;
const proxy = Object.fromEntries(['/api', '/openapi.json', '/health'].map((path) => [path, server]));

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy },
  preview: { port: 4173, proxy },
  build: {
    target: 'es2023',
    // The Content-Security-Policy allows no data: scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    // Read by scripts/budget.mjs.
    manifest: true,
    chunkSizeWarningLimit: 900,
  },
  test: { environment: 'jsdom', restoreMocks: true, setupFiles: ['src/testing/setup.ts'] },
});
