import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { TextsProvider } from '../lib/texts';
import { pack } from '../locales/zh/language';
import { ToastsProvider } from '../ui/Toasts';

/** Draws a component in Chinese with everything that the application puts around it, but nobody signed in. */
export function draw(children: ReactNode, path = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter([{ path: '*', element: children }], { initialEntries: [path] });
  render(
    <QueryClientProvider client={client}>
      <TextsProvider initial={pack}>
        <ConfigProvider locale={pack.antd} button={{ autoInsertSpace: false }}>
          <ToastsProvider>
            <RouterProvider router={router} />
          </ToastsProvider>
        </ConfigProvider>
      </TextsProvider>
    </QueryClientProvider>,
  );
  return { client, router };
}
